# The sentences about an indicator, whole for each state. Ids and variables are those of sentences.ja.ftl, which a test
# holds. "The figure" stands for whatever is counted or measured, so that a sentence is right for every title and unit.

year-word = { $calendar ->
    [calendar-year] year
    [survey] year
   *[fiscal-year] fiscal year
}
last-year = { $calendar ->
   *[fiscal-year] the year before
}

# Words beside values
year-read = { $year } ({ $day })
year-end-read = { $year } (year end)
about-value = about { $value }
marked = { $value } ({ $mark })
marked-inside = { $value } ({ $mark })
points = { $number } percentage { $number ->
    [one] point
   *[other] points
}
months = { $count } { $count ->
    [one] month
   *[other] months
}
years-of-values = { $count } { $count ->
    [one] year
   *[other] years
}
whole-year = a whole year
list-comma = { $first }, { $second }
list-and = { $first } and { $second }
list-through = { $first } to { $last }
untranslated = “{ $text }”

# The change from last year
latest = In { $year } the figure was { $value }. There is no figure for { last-year } to compare it with.
change-up-count = In { $year } the figure was { $value }, up { $difference } from { $before } { last-year }.
change-down-count = In { $year } the figure was { $value }, down { $difference } from { $before } { last-year }.
change-up-count-percent = In { $year } the figure was { $value }, up { $difference } ({ $percent }) from { $before } { last-year }.
change-down-count-percent = In { $year } the figure was { $value }, down { $difference } ({ $percent }) from { $before } { last-year }.
change-up-rate = In { $year } the figure was { $value }, up { $difference } from { $before } { last-year }.
change-down-rate = In { $year } the figure was { $value }, down { $difference } from { $before } { last-year }.
change-same = In { $year } the figure was { $value }, the same as { last-year }.
change-from-zero = In { $year } the figure was { $value }; { last-year } it was { $before }.
change-rank = In { $year } the figure was { $value }; { last-year } it was { $before }.
cumulative-up = The running total up to { $year } was { $value }, up { $difference } from { $before } { last-year }.
cumulative-down = The running total up to { $year } was { $value }, down { $difference } from { $before } { last-year }.
cumulative-same = The running total up to { $year } was { $value }, the same as { last-year }.

# Where nothing can be compared
change-break = In { $year } the figure was { $value }. From { $break } on, what is counted or how it is counted changed, so the figure cannot be compared with { last-year }.
change-break-note = In { $year } the figure was { $value }. From { $break } on, what is counted or how it is counted changed, so the figure cannot be compared with { last-year }. { $note }
change-gap = In { $year } the figure was { $value }. It is not compared with { last-year }, for which there is no figure.
change-previous-withheld = In { $year } the figure was { $value }. It is not compared with { last-year }, for which the figure is withheld.
change-previous-part = In { $year } the figure was { $value }. It is not compared with { last-year }, for which the figure covers only { $span } and not { $whole }.
change-previous-forecast = In { $year } the figure was { $value }. It is not compared with { last-year }, for which the figure is a forecast.
change-previous-day = In { $year } the figure was { $value }. It is not compared with { last-year }, for which the figure was read on another day ({ $span }).
only-incomplete = The figure of { $value } for { $year } covers { $span }. There is no figure for { $whole }.
only-other-day = The figure of { $value } for { $year } was read { $span }. There is no figure for the same day as in the other { year-word }s.
no-value = There is no figure that can be published.
planned = The { target-word } for { $year } is { $target }.
planned-titled = { $title } for { $year }: { $target }.
no-result = There is no figure for the result.

# How large the difference is
within-noise = A difference of this size can come about by chance alone.
within-band = This difference lies within the band ({ $band }) that counts as no change.

parts-down-up = Among the parts, “{ $down }” fell by { $fall } (from { $down-before } to { $down-after }), while “{ $up }” rose by { $rise } (from { $up-before } to { $up-after }).

# The department's own words
event-in = The department in charge notes for { $from }: “{ $note }”.
event-through = The department in charge notes for the years from { $from } to { $to }: “{ $note }”.
event-since = The department in charge notes for the years since { $from }: “{ $note }”.

# The trend
trend-up-count = The { $years } of figures from { $from } to { $to } show a rising trend, which is unlikely to be chance.
trend-down-count = The { $years } of figures from { $from } to { $to } show a falling trend, which is unlikely to be chance.
trend-up-rate = The { $years } of figures from { $from } to { $to } show a rising trend, which is unlikely to be chance.
trend-down-rate = The { $years } of figures from { $from } to { $to } show a falling trend, which is unlikely to be chance.
trend-none-count = The { $years } of figures from { $from } to { $to } show no steady rise or fall.
trend-none-rate = The { $years } of figures from { $from } to { $to } show no steady rise or fall.
trend-untold-count = The { $years } of figures from { $from } to { $to } are too few to tell whether there is a rising or falling trend.
trend-untold-rate = The { $years } of figures from { $from } to { $to } are too few to tell whether there is a rising or falling trend.
beyond-chance = The differences between the { year-word }s are greater than chance would give.
beyond-chance-up-count = The differences between the { year-word }s are greater than chance would give. The largest change was in { $year }, when the figure rose by { $difference } from { $before } { last-year }.
beyond-chance-down-count = The differences between the { year-word }s are greater than chance would give. The largest change was in { $year }, when the figure fell by { $difference } from { $before } { last-year }.
beyond-chance-up-rate = The differences between the { year-word }s are greater than chance would give. The largest change was in { $year }, when the figure rose by { $difference } from { $before } { last-year }.
beyond-chance-down-rate = The differences between the { year-word }s are greater than chance would give. The largest change was in { $year }, when the figure fell by { $difference } from { $before } { last-year }.
cumulative = As it is a running total, it is not tested for a trend.

# The target. most: less is better; keep: a level to be kept
target-word = { $kind ->
    [milestone] interim target
   *[final] target
}
target-met = The { target-word } for { $target-year } ({ $target }) was met.
target-missed = The { target-word } for { $target-year } ({ $target }) was missed by { $gap }.
target-ahead-met = As of { $year }, the { target-word } for { $target-year } ({ $target }) was already met.
target-ahead-missed = As of { $year }, the { target-word } for { $target-year } ({ $target }) was still { $gap } away.
target-most-met = The target for { $target-year } (at most { $target }) was met.
target-most-missed = The target for { $target-year } (at most { $target }) was exceeded by { $gap }.
target-most-ahead-met = As of { $year }, the target for { $target-year } (at most { $target }) was already met.
target-most-ahead-missed = As of { $year }, the target for { $target-year } (at most { $target }) was still exceeded by { $gap }.
target-keep-least-met = The target for { $target-year } (to stay at { $target } or more) was met.
target-keep-least-missed = The figure fell { $gap } short of the target for { $target-year } (to stay at { $target } or more).
target-keep-least-ahead-met = The figure for { $year } meets the target up to { $target-year } (to stay at { $target } or more).
target-keep-least-ahead-missed = The figure for { $year } is { $gap } short of the target up to { $target-year } (to stay at { $target } or more).
target-keep-most-met = The target for { $target-year } (to stay at { $target } or less) was met.
target-keep-most-missed = The target for { $target-year } (to stay at { $target } or less) was exceeded by { $gap }.
target-keep-most-ahead-met = The figure for { $year } meets the target up to { $target-year } (to stay at { $target } or less).
target-keep-most-ahead-missed = The figure for { $year } exceeds the target up to { $target-year } (to stay at { $target } or less) by { $gap }.

# Whether the target is in sight
outlook-on-track = If the average change of recent { year-word }s goes on, the target for { $target-year } ({ $target }) would be reached, or nearly so.
outlook-slightly-short = If the average change of recent { year-word }s goes on, the target for { $target-year } ({ $target }) would be missed by a little.
outlook-short = If the average change of recent { year-word }s goes on, the target for { $target-year } ({ $target }) would be missed.
outlook-away = The average change of recent { year-word }s leads away from the target for { $target-year } ({ $target }).
outlook-not-assessed = Whether the target for { $target-year } ({ $target }) will be reached is not assessed.

# The plan
plan-not-begun = { $year } lies before the period of the plan ({ $from } to { $to }).

# The newest figure, where it is not compared
incomplete = The figure of { $value } for { $year } covers { $span } ({ $months }) and is not used for comparison.
incomplete-days = The figure of { $value } for { $year } covers { $span } and is not used for comparison.
incomplete-reading = The figure of { $value } for { $year } was taken in the course of the { year-word } ({ $span }) and is not used for comparison.
incomplete-part = The figure of { $value } for { $year } covers a part of the { year-word } ({ $span }) and is not used for comparison.
forecast = The figure of { $value } for { $year } is a forecast and is not used for comparison.
other-day = The figure of { $value } for { $year } was read { $span }, on another day than in the other { year-word }s, and is not used for comparison.
when = { $of ->
    [day] { $span }
   *[span] for { $span }
}
same-part = { $of ->
    [day] on the same day
   *[span] in the same period
}
span-up-count = In { $year } the figure { when } was { $value }, up { $difference } from { $before } { same-part } { last-year }.
span-down-count = In { $year } the figure { when } was { $value }, down { $difference } from { $before } { same-part } { last-year }.
span-up-rate = In { $year } the figure { when } was { $value }, up { $difference } from { $before } { same-part } { last-year }.
span-down-rate = In { $year } the figure { when } was { $value }, down { $difference } from { $before } { same-part } { last-year }.
span-same = In { $year } the figure { when } was { $value }, the same as { same-part } { last-year }.

# Newer years without a figure
newest-none = For { $years } the published words are “{ $words }”.
newest-missing = There is no figure for { $years }.
newest-withheld = No figure is published for { $years } (withheld).
newest-not-collected = No figure is available yet for { $years }.
newest-cannot-exist = There is nothing to count or measure for { $years }.

# Indicators with one whole year for each item of a list
rows-target = Out of { $all } with a target, { $met } reached it in { $year }.
rows-benchmark = Out of { $all }, the figure is above { $title } for { $above }.
rows-range = In { $year } the figures of { $all } range from { $low } to { $high }.
rows-target-short = reached the target
rows-benchmark-short = are above { $title }
rows-range-short = least and greatest of { $all }
rows-count = { $count } { $count ->
    [one] item
   *[other] items
}

# Names of statuses
status-A = actual
status-P = provisional or expected
status-B = break in the series
status-E = estimate
status-E-listed = estimate or approximate figure
status-F = forecast
status-Q = withheld
status-O = missing
status-M = not applicable
status-L = not collected
status-N = less than half the unit
status-none = no figure in the source
status-U = low reliability
status-D = different definition
