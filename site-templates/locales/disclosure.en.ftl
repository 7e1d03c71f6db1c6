# Words about disclosure control

withheld-figure = [withheld]

cli-arg-private = A folder with withheld values: tables of the same names as in SOURCE, with numbers where those have x
cli-arg-write_lock = Write disclosure.lock: which values are withheld
cli-arg-disclosure_report = Print which values are withheld, and why

disclosure-none = No value is withheld.
disclosure-indicator = { $title } ({ $id }): 1 to { $most } withheld
disclosure-column-year = Year
disclosure-column-series = Series
disclosure-column-why = Why
disclosure-column-range = Known from what is published
disclosure-column-equation = Equation it covers
disclosure-small = small count
disclosure-cover = covers others
disclosure-range = { $low } to { $high }
disclosure-range-open = { $low } or more
disclosure-known = Shown because it is published already: { $year } { $series } ({ $document })
