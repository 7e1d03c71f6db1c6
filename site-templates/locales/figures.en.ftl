# Values beside others: shares of the total, values per base, indices, the city against others.

figures-scroll = { $series }: { $title } (scrolls sideways)
figures-share = Share of the total
figures-index = Index ({ $year } = 100)
figures-per = { $unit } per { $count }
figures-per-note = Divided by the figure of the same year of “{ $title }”.
figures-per-partly = * The number divided by does not cover the whole { year-word }.

benchmark-name = Compared with { $title }
benchmark-above = In { $year } the figure was { $value }, which is { $difference } above { $title } ({ $average }).
benchmark-below = In { $year } the figure was { $value }, which is { $difference } below { $title } ({ $average }).
benchmark-same = In { $year } the figure was { $value }, the same as { $title }.
benchmark-percent = With { $title } as 100, this is { $percent }.
benchmark-printed-rank = It ranks No. { $rank } (as printed in the source).
benchmark-own = The city ({ $unit })
benchmark-difference = Difference
benchmark-index = { $title } = 100
benchmark-rank-note = Ranks are those printed in the source.

about-base = What the rate rests on
base-both = “{ $numerator }” divided by “{ $denominator }”.
base-denominator = A share of “{ $denominator }”.
