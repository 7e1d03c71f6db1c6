# Named methods, the prospects of targets, and intervals of chance.

# The name of each method (the question in the analysis) and its source. What it does is said on the about page.
method-xmr-name = By the control chart (XmR) of the NHS, the British national health service
method-xmr-source = Source: NHS England, Making Data Count (rules of 2024); computed as by NHSRplotthedots 0.2.2 (2025).
method-xmr-about = From the mean of the year-to-year movements it takes the range of chance (mean ± 2.66 times that movement). What stands out: values outside the range, seven years that rise or fall, values near its ends, seven years on one side of the mean. No movement is screened out. It is used from 12 years in a row on. Of values that drift a little every year, the first and the last tend to lie outside.
method-xmr-common-cause = The newest value lies within chance
method-xmr-special-cause-improvement = The newest value is a movement for the better that is hardly chance
method-xmr-special-cause-concern = The newest value is a movement for the worse that is hardly chance
method-xmr-special-cause-high = The newest value is high, or rising, beyond what chance explains
method-xmr-special-cause-low = The newest value is low, or falling, beyond what chance explains
method-xmr-limits = The mean is { $mean }; chance reaches from { $low } to { $high }.
method-xmr-flag-outside-limits = Outside the range of chance: { $years }
method-xmr-flag-trend = Part of seven years that rise or fall: { $years }
method-xmr-flag-two-of-three = Near the end of the range in two of three years: { $years }
method-xmr-flag-shift = Part of seven years on one side of the mean: { $years }
method-xmr-consistently-pass = As it varies now, it always meets the target for { $year } ({ $target }).
method-xmr-consistently-fail = As it varies now, it does not reach the target for { $year } ({ $target }).
method-xmr-inconsistent = As it varies now, chance decides whether it meets the target for { $year } ({ $target }).

method-fingertips-name = By the recent trend of Fingertips, the British public health profiles
method-fingertips-source = Source: Office for Health Improvement and Disparities (formerly PHE), Fingertips trend markers (no year given); checked against the test figures of PHEindicatormethods.
method-fingertips-about = It looks at the newest five years only and asks for strong evidence (99.8%) of a change that keeps its direction whichever year is left out. Percentages need the numbers they rest on, other values a 95% interval.
method-fingertips-increasing = Increasing (hardly chance)
method-fingertips-decreasing = Decreasing (hardly chance)
method-fingertips-increasing-and-getting-better = Increasing and getting better (hardly chance)
method-fingertips-increasing-and-getting-worse = Increasing and getting worse (hardly chance)
method-fingertips-decreasing-and-getting-better = Decreasing and getting better (hardly chance)
method-fingertips-decreasing-and-getting-worse = Decreasing and getting worse (hardly chance)
method-fingertips-no-significant-change = No significant change
method-fingertips-test = χ² = { $statistic } (a change is told above 9.55, if no single year decides its direction)

method-eurostat-name = By Eurostat's method for progress toward the SDGs
method-eurostat-source = Source: Eurostat, Sustainable development in the European Union, 2021 edition. The thresholds with a target (95, 60 and 0%) were confirmed in the methodology of Statistics Canada, which is modelled on it.
method-eurostat-unconfirmed = The thresholds without a target (±1% a year) could not be confirmed in a document of Eurostat itself.
method-eurostat-about = From the first and the last value it takes the growth per year. With a target it compares that with the growth the target requires (95%, 60%, 0% or more, less); without one it looks at the growth itself in the direction that is wanted (1% or more, above 0%, 0%, above −1%, less). Eurostat computes over 5 or 15 years; this site takes the first and the last value that can be compared.
method-eurostat-significant-progress = Significant progress
method-eurostat-moderate-progress = Moderate progress
method-eurostat-insufficient-progress = Insufficient progress
method-eurostat-movement-away = Movement away from the target
method-eurostat-no-change = No change
method-eurostat-moderate-movement-away = Moderate movement away
method-eurostat-significant-movement-away = Significant movement away

method-open-sdg-name = By the progress measure of Statistics Canada (Open SDG)
method-open-sdg-source = Source: Statistics Canada's method in Open SDG 2.4.0 (2025), read in the program itself.
method-open-sdg-about = From the first and the last value it takes the growth per year. With a target it compares that with the growth the target requires (95%, 60%, 0% or more, less); without one it looks at the growth itself in the direction that is wanted (1.5%, 0.5%, 0% or more, less). Near a limit such as 100% smaller growth is enough. The program replaces 0 by 0.001; this site gives no verdict there.
method-open-sdg-target-achieved = Target achieved
method-open-sdg-substantial-progress = On track
method-open-sdg-moderate-progress = Progress made but acceleration needed
method-open-sdg-limited-progress = Limited progress
method-open-sdg-deterioration = Deterioration

method-dns-name = By the weather symbols of the German Sustainable Development Strategy
method-dns-source = Source: Federal Statistical Office of Germany (Destatis), Indikatorenbericht (since 2018); rules as explained on the office's site (dns-indikatoren.de, no year given).
method-dns-about = From four years in a row on it takes the mean of up to five yearly changes, carries it on to the target year, and asks how much of what is missing now will be missing then (under 5% sun, up to 20% sun and cloud, more than that cloud; thunderstorm where it is not on its way). Without a target ahead it looks at the direction of the mean change and of the last one.
method-dns-sun = Sun (on the way that is wanted)
method-dns-sun-and-cloud = Sun and cloud (mostly on the way that is wanted, with something lacking)
method-dns-cloud = Cloud (short of what is wanted)
method-dns-storm = Thunderstorm (not on the way that is wanted)
method-dns-mean = The yearly change is { $mean } on average.
method-dns-kept = The level to be kept is { $target }; the yearly change is { $mean } on average.
method-dns-changes = The yearly change is { $mean } on average and { $last } in the last year.

method-un-progress-name = By the SDG progress chart of the United Nations (2023)
method-un-progress-source = Source: United Nations Statistics Division, Progress Chart Technical Note, 2023; confirmed in the explanation of Eustat (Basque Country).
method-un-progress-about = It carries the growth between the first and the last value on to the target year and asks how far on the way to the target that leads (95%, 10% or more, less). Without a target ahead it looks at the growth in the direction that is wanted (2%, 0.5% or more, less). A newest value that meets the target counts as met.
method-un-progress-met-or-on-track = Target met or on track
method-un-progress-fair-progress = Fair progress, but acceleration needed
method-un-progress-stagnation-or-regression = Stagnation or regression

method-istat-name = By the method of ISTAT, the Italian statistical office
method-istat-source = Source: ISTAT, Rapporto SDGs, 2019; confirmed in the explanation of ASTAT (Bolzano).
method-istat-about = It sorts the growth per year between the first and the last value, in the direction that is wanted, into five bands: above 5%, above 1%, above −1%, above −5%, less. It knows no target.
method-istat-clear-improvement = Clear improvement
method-istat-slight-improvement = Slight improvement
method-istat-stable = Stable
method-istat-slight-worsening = Slight worsening
method-istat-clear-worsening = Clear worsening

method-years = It rests on the { $n } values from { $from } to { $to }.
method-ends = It compares two values only: { $from } ({ $first }) and { $to } ({ $last }). Where numbers are small, chance alone can change the result.
method-growth = The growth per year is { $growth }.
method-growth-of-rate = The growth per year is { $growth } (of the rate itself, not in percentage points).
method-opposite = That is the opposite of what the target for { $year } ({ $target }) requires.
method-achieved = The newest value meets the target for { $year } ({ $target }).
method-without-target = There is no target ahead, so these are the bands for indicators without one.
method-required = That is { $ratio } of the growth that the target for { $year } ({ $target }) requires.
method-expected = If this growth goes on, { $year } will have { $expected } (target { $target }).
method-reason-too-few = Not assessed (at least { $fewest } years that can be compared are needed)
method-reason-gap = Not assessed (at least { $fewest } years in a row are needed, and there is a year without a value)
method-reason-stock = Not assessed (a number at one point in time)
method-reason-cumulative = Not assessed (a running total)
method-reason-no-direction = Not assessed (it is not declared whether more or less is better)
method-reason-no-basis = Not assessed (no grounds are given for which way is better)
method-reason-no-base = Not assessed (the numbers that the percentage rests on are not known)
method-reason-not-counts = Not assessed (not a number of things counted one by one)
method-reason-not-a-share = Not assessed (the percentage and the numbers it rests on do not agree)
method-reason-zero-share = Not assessed (a year with 0% or 100% cannot be computed with)
method-reason-no-variation = Not assessed (the value is the same in every year)
method-reason-zero-base = Not assessed (there is no growth rate from a first value of 0)
method-reason-negative-base = Not assessed (there is no growth rate from a first value below 0)
method-reason-sign-change = Not assessed (there is no growth rate between values above and below 0)
method-reason-zero-span = Not assessed (values of two years are needed)
method-reason-zero-target = Not assessed (no growth rate leads to a target of 0)
method-reason-base-meets-target = Not assessed (the first value had reached the target already, so no growth is required)
method-reason-not-finite = Not assessed (the values are too large to compute with)

# The prospects of a target
on-track-question = Prospects of the target
on-track-on-track = Expected to be met
on-track-slightly-short = Slightly short
on-track-short = Short
on-track-away = Moving away from the target
on-track-receding = The target is met now, but the mean change leads away from it
on-track-not-assessed-too-few = Not assessed (fewer than four years in a row)
on-track-not-assessed-gap = Not assessed (a year without a value leaves fewer than four in a row)
on-track-not-assessed-no-direction = Not assessed (it is not declared whether more or less is better)
on-track-not-assessed-range = Not assessed (the target is a range)
on-track-not-assessed-due = Not assessed (the target's year has come: whether it was met is shown instead)
on-track-because-met = The newest value meets the target, and the mean change does not lead away from it.
on-track-because-met-receding = The newest value meets the target, but the mean of the yearly changes leads away from it.
on-track-because-kept = The level to be kept is met, and the mean change does not lead away from it.
on-track-because-kept-receding = The level to be kept is met, but the mean of the yearly changes leads away from it.
on-track-because-not-kept = The level to be kept is not met.
on-track-reaches = If the mean from { $from } to { $to } ({ $observed } a year) goes on, the target ({ $target }) will be reached by { $year }.
on-track-leaves = If the mean from { $from } to { $to } ({ $observed } a year) goes on, { $year } will have { $projected }, which leaves { $shortfall } of what is missing now (target { $target }).
on-track-stands = The mean from { $from } to { $to } is { $observed } a year, which leads no nearer to the target ({ $target }).
on-track-required = To reach the target for { $year }, a change of { $required } a year is needed from now on.
on-track-method-kept = The newest value and the direction of the mean change decide (method of the German Sustainable Development Strategy).
on-track-method = Less than 5% of what is missing now counts as "expected to be met", up to 20% as "slightly short", more as "short" (method of the German Sustainable Development Strategy). It is no forecast: it carries the change so far straight on.

# Intervals of chance
interval-range = { $low }–{ $high }
interval-note = The range under a value is a guide to how much chance alone may change it under the same conditions (95%). It is no error of a sample.
interval-wilson = The ranges of percentages are Wilson's (1927).
interval-counts = The ranges of counts are by Byar's approximation (Breslow & Day 1987) from 10 on and exact Poisson intervals below, as in British public health statistics.
interval-none-no-base = No range of chance is shown (the numbers that the percentage rests on are not known).
interval-none-not-counts = No range of chance is shown (not a number of things counted one by one).
interval-none-not-a-share = Some values have no range of chance (the percentage and the numbers it rests on do not agree).

# The about page
about-methods = Named methods
about-methods-lead = The department in charge has chosen these for single indicators. They stand beside the comparison with the year before and the trend.
about-method-on-track = Prospects of targets
about-method-intervals = Ranges of chance
about-intervals = Counts and percentages rise and fall by chance even under the same conditions. How much is shown as a range of 95%. Everything was counted, so this is no error of a sample.
about-trend-tests = This site tests { $tested } series for a trend. Even if none of them had one, chance alone would be expected to show a trend in up to { $expected } of them.
