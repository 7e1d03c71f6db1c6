# Numbers with their units. Each unit of the built-in table (src/model/unit/table.rs) names its message here.

unit-case = { $number } { $number ->
    [one] case
   *[other] cases
}
unit-thousand-cases = { $number } thousand cases
unit-occasion = { $number } { $number ->
    [one] occasion
   *[other] occasions
}
unit-person = { $number } { $number ->
    [one] person
   *[other] people
}
unit-thousand-people = { $number } thousand people
unit-person-day = { $number } { $number ->
    [one] person-day
   *[other] person-days
}
unit-company = { $number } { $number ->
    [one] company
   *[other] companies
}
unit-organisation = { $number } { $number ->
    [one] organisation
   *[other] organisations
}
unit-institution = { $number } { $number ->
    [one] institution
   *[other] institutions
}
unit-site = { $number } { $number ->
    [one] site
   *[other] sites
}
unit-district = { $number } { $number ->
    [one] district
   *[other] districts
}
unit-area = { $number } { $number ->
    [one] area
   *[other] areas
}
unit-school-district = { $number } { $number ->
    [one] school district
   *[other] school districts
}
unit-elementary-school-district = { $number } { $number ->
    [one] elementary school district
   *[other] elementary school districts
}
unit-school-district-or-area = { $number } { $number ->
    [one] elementary school district or area
   *[other] elementary school districts or areas
}
unit-junior-high-school-district = { $number } { $number ->
    [one] junior high school district
   *[other] junior high school districts
}
unit-ward = { $number } { $number ->
    [one] ward
   *[other] wards
}
unit-welfare-district = { $number } { $number ->
    [one] welfare district
   *[other] welfare districts
}
unit-zone = { $number } { $number ->
    [one] area
   *[other] areas
}
unit-household = { $number } { $number ->
    [one] household
   *[other] households
}
unit-thousand-households = { $number } thousand households
unit-dwelling = { $number } { $number ->
    [one] dwelling
   *[other] dwellings
}
unit-building = { $number } { $number ->
    [one] building
   *[other] buildings
}
unit-room = { $number } { $number ->
    [one] room
   *[other] rooms
}
unit-course = { $number } { $number ->
    [one] course
   *[other] courses
}
unit-class = { $number } { $number ->
    [one] class
   *[other] classes
}
unit-shop = { $number } { $number ->
    [one] shop
   *[other] shops
}
unit-hospital = { $number } { $number ->
    [one] hospital
   *[other] hospitals
}
unit-clinic = { $number } { $number ->
    [one] clinic
   *[other] clinics
}
unit-pharmacy = { $number } { $number ->
    [one] pharmacy
   *[other] pharmacies
}
unit-facility = { $number } { $number ->
    [one] facility
   *[other] facilities
}
unit-establishment = { $number } { $number ->
    [one] establishment
   *[other] establishments
}
unit-station = { $number } { $number ->
    [one] station
   *[other] stations
}
unit-centre = { $number } { $number ->
    [one] centre
   *[other] centres
}
unit-hall = { $number } { $number ->
    [one] hall
   *[other] halls
}
unit-community-centre = { $number } { $number ->
    [one] community centre
   *[other] community centres
}
unit-venue = { $number } { $number ->
    [one] venue
   *[other] venues
}
unit-school = { $number } { $number ->
    [one] school
   *[other] schools
}
unit-preschool = { $number } { $number ->
    [one] preschool
   *[other] preschools
}
unit-group = { $number } { $number ->
    [one] group
   *[other] groups
}
unit-team = { $number } { $number ->
    [one] team
   *[other] teams
}
unit-club = { $number } { $number ->
    [one] club
   *[other] clubs
}
unit-neighbourhood-association = { $number } { $number ->
    [one] neighbourhood association
   *[other] neighbourhood associations
}
unit-residents-association = { $number } { $number ->
    [one] residents’ association
   *[other] residents’ associations
}
unit-municipality = { $number } { $number ->
    [one] municipality
   *[other] municipalities
}
unit-local-government = { $number } { $number ->
    [one] local government
   *[other] local governments
}
unit-prefecture = { $number } { $number ->
    [one] prefecture
   *[other] prefectures
}
unit-example = { $number } { $number ->
    [one] example
   *[other] examples
}
unit-project = { $number } { $number ->
    [one] project
   *[other] projects
}
unit-plan = { $number } { $number ->
    [one] plan
   *[other] plans
}
unit-item = { $number } { $number ->
    [one] item
   *[other] items
}
unit-type = { $number } { $number ->
    [one] type
   *[other] types
}
unit-product-type = { $number } { $number ->
    [one] type of product
   *[other] types of products
}
unit-letter = { $number } { $number ->
    [one] letter
   *[other] letters
}
unit-vote = { $number } { $number ->
    [one] vote
   *[other] votes
}
unit-bed = { $number } { $number ->
    [one] bed
   *[other] beds
}
unit-seat = { $number } { $number ->
    [one] seat
   *[other] seats
}
unit-unit = { $number } { $number ->
    [one] unit
   *[other] units
}
unit-volume = { $number } { $number ->
    [one] volume
   *[other] volumes
}
unit-copy = { $number } { $number ->
    [one] copy
   *[other] copies
}
unit-sheet = { $number } { $number ->
    [one] sheet
   *[other] sheets
}
unit-piece = { $number } { $number ->
    [one] piece
   *[other] pieces
}
unit-work = { $number } { $number ->
    [one] work
   *[other] works
}
unit-service = { $number } { $number ->
    [one] service
   *[other] services
}
unit-route = { $number } { $number ->
    [one] route
   *[other] routes
}
unit-plot = { $number } { $number ->
    [one] plot
   *[other] plots
}
unit-animal = { $number } { $number ->
    [one] animal
   *[other] animals
}
unit-bird = { $number } { $number ->
    [one] bird
   *[other] birds
}
unit-day = { $number } { $number ->
    [one] day
   *[other] days
}
unit-week = { $number } { $number ->
    [one] week
   *[other] weeks
}
unit-month = { $number } { $number ->
    [one] month
   *[other] months
}
unit-year = { $number } { $number ->
    [one] year
   *[other] years
}
unit-night = { $number } { $number ->
    [one] night
   *[other] nights
}
unit-hour = { $number } { $number ->
    [one] hour
   *[other] hours
}
unit-minute = { $number } { $number ->
    [one] minute
   *[other] minutes
}
unit-second = { $number } { $number ->
    [one] second
   *[other] seconds
}
unit-yen = { $number } yen
unit-thousand-yen = { $number } thousand yen
unit-million-yen = { $number } million yen
unit-billion-yen = { $number } billion yen
unit-trillion-yen = { $number } trillion yen
unit-percent = { $number }%
unit-per-thousand = { $number } per thousand
unit-percentage-point = { $number } { $number ->
    [one] percentage point
   *[other] percentage points
}
unit-fold = { $number }-fold
unit-point = { $number } { $number ->
    [one] point
   *[other] points
}
unit-rank = rank { $number }
unit-year-of-age = { $number } { $number ->
    [one] year of age
   *[other] years of age
}
unit-degree = { $number } { $number ->
    [one] degree
   *[other] degrees
}
unit-degree-celsius = { $number }°C
unit-index = { $number }
unit-occasion-a-year = { $number } { $number ->
    [one] occasion a year
   *[other] occasions a year
}
unit-case-a-year = { $number } { $number ->
    [one] case a year
   *[other] cases a year
}
unit-person-a-year = { $number } { $number ->
    [one] person a year
   *[other] people a year
}
unit-yen-a-year = { $number } yen a year
unit-occasion-a-month = { $number } { $number ->
    [one] occasion a month
   *[other] occasions a month
}
unit-case-a-month = { $number } { $number ->
    [one] case a month
   *[other] cases a month
}
unit-person-a-month = { $number } { $number ->
    [one] person a month
   *[other] people a month
}
unit-yen-a-month = { $number } yen a month
unit-hour-a-month = { $number } { $number ->
    [one] hour a month
   *[other] hours a month
}
unit-occasion-a-week = { $number } { $number ->
    [one] occasion a week
   *[other] occasions a week
}
unit-case-a-day = { $number } { $number ->
    [one] case a day
   *[other] cases a day
}
unit-person-a-day = { $number } { $number ->
    [one] person a day
   *[other] people a day
}
unit-yen-a-day = { $number } yen a day
unit-yen-an-hour = { $number } yen an hour
unit-yen-per-person = { $number } yen per person
unit-case-per-person = { $number } { $number ->
    [one] case per person
   *[other] cases per person
}
unit-person-per-household = { $number } { $number ->
    [one] person per household
   *[other] people per household
}
unit-person-per-square-kilometre = { $number } { $number ->
    [one] person per km²
   *[other] people per km²
}
unit-per-1000-people = { $number } per 1,000 people
unit-per-10000-people = { $number } per 10,000 people
unit-per-100000-people = { $number } per 100,000 people
unit-per-1000-births = { $number } per 1,000 births
unit-square-kilometre = { $number } km²
unit-hectare = { $number } ha
unit-square-metre = { $number } m²
unit-kilometre = { $number } km
unit-metre = { $number } m
unit-tonne = { $number } t
unit-kilogram = { $number } kg
unit-gram = { $number } g
unit-tonne-of-co2 = { $number } t-CO2
unit-cubic-metre = { $number } m³
unit-kilolitre = { $number } kL
unit-litre = { $number } L
unit-megawatt-hour = { $number } MWh
unit-kilowatt-hour = { $number } kWh
unit-kilowatt = { $number } kW
