# Words of the pages.

site-heading = { $plan }: how the indicators stand
site-heading-plain = How the indicators stand
skip = Skip to the main content
navigation = Main menu
breadcrumb = You are here
nav-indicators = Indicators
nav-table = Table
nav-updates = Updates
nav-data = Data
nav-about = About
language-own-name = English
notice = Notice

lead-before-plan = There are no results yet for a whole year of the plan ({ $period }). What you see below is the situation before the plan, up to { $newest }.
lead-in-plan = Results so far for the plan ({ $period }), up to { $newest }.
lead-plain = Results up to { $newest }.
data-as-of = The figures are of different dates, which each indicator gives ({ $first } to { $last }).

tiles-heading = Compared with { last-year }
tiles-note = the change in one year, not the long-term trend
verdict-better = Better
verdict-same = About the same
verdict-worse = Worse
verdict-not-assessed = Not assessed
verdict-not-comparable = Cannot be compared
verdict-same-noise = About the same (within chance)
level-outcome = Outcome
level-activity = Activity
level-context = Background
level-outcome-note = how people and their lives have changed
level-activity-note = what the city has done, and how much
level-context-note = the circumstances around

movement-up-count = Up
movement-down-count = Down
movement-up-rate = Up
movement-down-rate = Down
movement-same = No change
delta-up-count = Up { $difference } on { last-year }
delta-down-count = Down { $difference } on { last-year }
delta-up-rate = Up { $difference } on { last-year }
delta-down-rate = Down { $difference } on { last-year }
delta-same = The same as { last-year }
delta-break = What is counted, or how, has changed
delta-gap = There is no figure for { last-year }
delta-no-previous = There is no earlier { year-word } to compare with
delta-no-value = There is no figure for a whole year
delta-no-result = There is no figure for the result
target-short = Target for { $year }, { $target }: { $state }
target-state-met = met
target-state-missed = missed ({ $gap } short)
target-state-ahead-met = already met
target-state-ahead-missed = { $gap } to go

policy-number = Policy { $number }
indicators-count = { $count } { $count ->
    [one] indicator
   *[other] indicators
}
also-in = Also listed here
no-indicators = This policy has no indicators in numbers. Its page tells what is being done.
policy-more = What is done under “{ $title }”

chart = Chart
chart-incomplete-bar = {" "}Hatched bars do not cover a whole { year-word } and are not used for comparison.
chart-incomplete-line = {" "}Hollow markers do not cover a whole { year-word } and are not used for comparison.
chart-stock-line = {" "}Hollow markers were read on another day than in the other { year-word }s and are not used for comparison.
chart-cut = The axis begins at { $value }
chart-break = What is counted, or how, has changed
chart-caption = { $title } ({ $unit }), { $publisher }.
chart-target = Target { $value }
chart-target-year = Target for { $year }: { $value }
chart-of-series = { $label }: { $sentence }
chart-rank = No. { $rank }
chart-all = { $value } { $unit } in all
table = Figures
table-year = { $calendar ->
    [calendar-year] Year
    [survey] Year
   *[fiscal-year] Fiscal year
}
table-value = Actual
table-target = Target
table-scroll = Table: { $title } (scrolls sideways)
download-csv = CSV file
download-json = JSON file
download-all = CSV file of all indicators
vintages = Earlier figures
vintages-note = The table and the chart use the newest figure; earlier ones are kept here.
vintages-interim = These figures were published in the course of the { year-word }; figures for the whole { year-word } followed. They are not corrections.
vintages-stock = The table and the chart use figures of the same day in every { year-word }; those of other days are kept here. They are not corrections.
vintages-as-of = As of
vintages-value = Figure then
vintages-now = Figure now

sign-A = number
sign-B = number
sign-U = number
sign-D = number
sign-P = p
sign-E = e
sign-F = f
sign-Q = x
sign-O = empty
sign-M = -
sign-L = …
sign-N = 0
break-mark = From here on, what is counted, or how, is different
revised-mark = { $kind ->
    [final] Final
    [corrected] Corrected
   *[revised] Revised
}

analysis = Analysis
analysis-of-parts = Analysis by group
plan-before = The figure is from before the period of the plan ({ $period }).
tiles-context = Background indicators ({ $count }) are not counted here.
analysis-change = Compared with { last-year }
analysis-change-value = { $difference } (from { $before } to { $after })
analysis-trend = Trend over the years
analysis-trend-years = { $n } { $n ->
    [one] year
   *[other] years
} from { $from } to { $to }
analysis-target = Compared with the target
analysis-baseline = Change since { $year } (baseline)
analysis-excluded = Figures not used for comparison
verdict-line = { $verdict }
why-neutral = For this indicator neither more nor less is declared to be better, so the change is not assessed.
why-no-basis = No grounds are given for which way is better, so the change is not assessed.
why-no-band = It has not been decided how large a difference counts as a change, so the change is not assessed.
why-within-noise = A difference of this size can come about by chance.
why-within-band = The difference lies within the band that counts as no change ({ $band }).
why-beyond = { $direction ->
    [higher] More is taken to be better
   *[lower] Less is taken to be better
}. Grounds: { $basis }
why-band = A difference of more than { $band } counts as a change.
why-band-zero = Any difference counts as a change; whether it is chance has not been tested.
why-break = From { $year } on, what is counted, or how, is different, so it cannot be compared with { last-year }.
why-gap = There is no figure for { last-year } to compare with.
why-no-previous = Only one year has a figure for the whole year, so there is nothing to compare it with.
why-single-year = Each group has a figure for one whole year only, so neither a comparison with { last-year } nor a trend is given.
why-no-value = There is no figure for a whole year, so there is nothing to compare.
trend-up-count-word = Rising (unlikely to be chance)
trend-down-count-word = Falling (unlikely to be chance)
trend-up-rate-word = Rising (unlikely to be chance)
trend-down-rate-word = Falling (unlikely to be chance)
trend-none-word = No steady rise or fall is seen
trend-untold-word = It cannot be told whether there is a trend
trend-too-few-word = Not judged (fewer than five whole { year-word }s)
trend-stock-word = Not judged (a number at one point in time is only compared with { last-year })
trend-p = Mann–Kendall test: p{ $p } (0.05 or less is taken as a trend that is unlikely to be chance)
trend-slope = { $slope } a year (Theil–Sen slope, 95% interval { $low } to { $high })
trend-homogeneity-differ = The { year-word }s differ by more than chance would give (χ² = { $statistic }, p{ $p })
trend-homogeneity-same = The { year-word }s differ no more than chance would give (χ² = { $statistic }, p{ $p })
progress-value = Progress { $percent } ((value − baseline) ÷ (target − baseline), truncated to one decimal)
no-target = No target is set
excluded-incomplete = { $year } (covers { $span })
excluded-other-day = { $year } ({ $span })
excluded-withheld = { $year } (withheld)
excluded-missing = { $year } (no figure)
excluded-break = { $year } (before the change in what is counted, or how)
benchmark-rank = Rank

about-indicator = About this indicator
about-definition = What is counted
about-formula = Formula
about-level = Kind of indicator
about-direction = Which way is better
about-direction-higher = More is better
about-direction-lower = Less is better
about-direction-neutral = Not decided (not assessed)
about-basis = Grounds: { $basis }
about-department = Department in charge
about-programme = Programme
about-source = Sources
about-source-published = published { $published }
about-source-section = { $source }, “{ $section }”
about-source-page = p. { $page }
about-notes = Notes
about-events = What happened
about-breaks = Breaks in the series
about-reasons = What the department says
about-unit = Unit
about-part-of = Part of
counting-persons = Each person is counted once
counting-visits = Each visit or use is counted
updates = News
about-span = Years of the figures
near = Other indicators
near-policy = All indicators and programmes of “{ $policy }”
neighbours = Of the same policy
neighbours-programme = Of the same programme
other-policies = Other policies
no-indicators-here = This policy has no indicators in numbers.
by-verdict = Indicators by result
by-verdict-note = Outcome and activity indicators by how they compare with { last-year }.
chart-file = { $count ->
    [1] Chart as a picture (SVG file)
   *[other] Chart { $number } as a picture (SVG file)
}
table-unit = unit: { $unit }
table-series = Group
download-catalogue = JSON file listing all indicators
read-on-year-end = At the end of the { year-word }
read-on-year-start = At the beginning of the { year-word }
aggregation = Period counted
aggregation-annual = Over one year
aggregation-survey = At the time of the survey
aggregation-point-in-time = At one point in time
aggregation-cumulative = Running total
aggregation-average = Average of the year

policy-background = Background
policy-activities = What is done
policy-results = Results
policy-next = What comes next
policy-programmes = Programmes
policy-indicators = Indicators
programme-departments = Departments in charge
programme-next = Next

page-about = About this site
page-data = Open data
page-404 = Page not found
not-found-text = The page you are looking for may have moved or may no longer exist.
back-to-index = Back to the indicators

gallery = Examples of charts
gallery-about = Every kind of chart, and difficult cases. All figures are invented.
gallery-years = Values over years
gallery-items = Items of one year, shares, and two years
gallery-areas = Many series, and areas
gallery-random = Random figures
