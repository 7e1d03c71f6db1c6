our-office = Welfare policy section
