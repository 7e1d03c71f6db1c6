# What a judgement rests on: the values compared, the trend, the target, the city's grades.

why-any-difference = On this site any difference counts as a change; whether it is chance has not been tested.
why-two-counts = The probability of a difference this large by chance alone is p{ $p } (0.05 or less is taken as unlikely to be chance).
why-two-proportions = By a test of the two shares and their bases, the probability of a difference this large by chance alone is p{ $p } (0.05 or less is taken as unlikely to be chance).
tiles-any-difference = Any difference counts as better or worse; whether it is chance has not been tested. An indicator with a band of its own is judged by that band.

same-span = { $kind ->
    [day] Compared with the same day a year earlier
   *[part] Compared with the same part of the year before
}
same-span-why = { $kind ->
    [day] Both values, of { $old } and { $new }, are as of the same day ({ $span }). Other years were read on another day, so only the movement is told and nothing is judged.
   *[part] Both values, of { $old } and { $new }, cover the same part of the year ({ $span }). They are no whole years, so only the movement is told and nothing is judged.
}

trend-increments-up = The yearly increases are getting larger (unlikely to be chance)
trend-increments-down = The yearly increases are getting smaller (unlikely to be chance)
trend-increments-none = The yearly increases show no consistent trend
trend-increments-untold = Whether the yearly increases have a trend cannot be told
trend-increments-years = A running total only rises, so its yearly increases were tested ({ $from } to { $to }, { $n } years)
trend-increments-slope = The increases change by { $slope } a year (Theil–Sen slope, 95% interval { $low } to { $high })
trend-cumulative-too-few = Not judged (the increase is known for fewer than five years)

analysis-other-targets = Other targets
target-kind = { $kind ->
    [yearly] A target for that one year.
    [milestone] A step on the way.
    [maintain] A level to be kept.
    [range] A range in which the value is to lie.
   *[final] A final target.
}
target-neutral = Neither way is declared better for this indicator; the target counts as met { $sense ->
    [at-most] at or below its value.
   *[at-least] at or above its value.
}
target-rank-met = The target for { $target-year } ({ $target } or better) was met.
target-rank-missed = The target for { $target-year } ({ $target } or better) was missed.
target-rank-ahead-met = As of { $year }, the target for { $target-year } ({ $target } or better) was already met.
target-rank-ahead-missed = As of { $year }, the target for { $target-year } ({ $target } or better) was not yet met.
target-ends = { $low } to { $high }
target-range-met = The value came to lie in the target range for { $target-year } ({ $target }).
target-range-ahead-met = As of { $year }, the value lies in the target range for { $target-year } ({ $target }).
target-range-below-missed = The value was { $gap } below the target range for { $target-year } ({ $target }).
target-range-below-ahead-missed = As of { $year }, the value is { $gap } below the target range for { $target-year } ({ $target }).
target-range-above-missed = The value was { $gap } above the target range for { $target-year } ({ $target }).
target-range-above-ahead-missed = As of { $year }, the value is { $gap } above the target range for { $target-year } ({ $target }).
target-met-before = { $kind ->
    [range] In { $year } ({ $value }) the value lay in the target range.
   *[point] In { $year } ({ $value }) the target was met.
}
target-lost = { $kind ->
    [range] Since then, { $year } ({ $value }) lies outside the target range.
   *[point] Since then, { $year } ({ $value }) does not meet the target.
}
goal-rank = { $value } or better
goal-missed-rank = missed
goal-ahead-missed-rank = not yet met
goal-most = at most { $value }
goal-keep-least = at least { $value }, to be kept
goal-keep-most = at most { $value }, to be kept
goal-missed-most = missed ({ $gap } over)
goal-missed-keep-least = missed ({ $gap } short)
goal-missed-keep-most = missed ({ $gap } over)
goal-missed-range-below = missed ({ $gap } short)
goal-missed-range-above = missed ({ $gap } over)
goal-ahead-missed-most = { $gap } over
goal-ahead-missed-keep-least = { $gap } short
goal-ahead-missed-keep-most = { $gap } over
goal-ahead-missed-range-below = { $gap } short
goal-ahead-missed-range-above = { $gap } over
goal-graded = Target for { $year }, { $target }: { $state }; the city's grade is { $grade }
goal-graded-ahead = Target for { $year }, { $target }: { $state }; by the city's grades so far: { $grade }
aim-no-value = Target for { $year }, { $target }: no value of a whole year
aim-year-not-come = Target for { $year }, { $target }: no value of that year yet
aim-no-value-in-year = Target for { $year }, { $target }: not judged, as that year has no value
aim-incomplete = Target for { $year }, { $target }: not judged, as the value does not cover that year
aim-other-day = Target for { $year }, { $target }: not judged, as the value of that year was read on another day
aim-withheld = Target for { $year }, { $target }: not judged, as the value of that year is withheld
aim-missing = Target for { $year }, { $target }: not judged, as that year has no value
aim-forecast = Target for { $year }, { $target }: not judged, as the value of that year is a forecast
aim-break = Target for { $year }, { $target }: cannot be compared, as coverage or method changed
attainment = { $formula ->
    [target-value] Attainment { $percent } (target ÷ value, truncated to one decimal)
    [two-less-value-target] Attainment { $percent } (2 − value ÷ target, truncated to one decimal)
   *[value-target] Attainment { $percent } (value ÷ target, truncated to one decimal)
}
attainment-none = { $reason ->
    [is-baseline] No attainment is given: the value is the one the target started from.
    [zero-base] No attainment is given: it would divide by zero.
   *[other] No attainment is given: a value is below zero.
}
grade = By the city's own grades: { $grade }.
grade-ahead = By the city's own grades, so far: { $grade }.

excluded-forecast = { $year } (a forecast)

restated = The same things are counted again every year, so years must not be added
revisions = Published values that were changed
revision-kind = Kind
revision-date = Changed on
revision-old = Value before
revision-reason = Reason
revision-all-series = All

about-any-difference = On this site any difference counts as a change; whether it is chance is not tested. An indicator with a band of its own is judged by that band.
about-grades = The city's own grades (by { $on ->
    [progress] progress
   *[attainment] attainment
})
about-grade-from = { $grade }: { $from } or more
about-grade-rest = { $grade }: below that
