our-office = 福祉政策の担当
