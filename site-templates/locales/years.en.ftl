# Words of the charts over years
chart-baseline = Baseline { $year } { $value }
chart-goal-of = { $name } { $goal }
chart-plan-years = Period of the plan { $from }–{ $to }
chart-event-since = From { $from }: { $note }
chart-sign-withheld = × = not published
chart-sign-provisional-line = Dotted = not final
chart-sign-provisional-bar = Dotted outline = not final
chart-sign-interval = Whiskers = 95 % interval
chart-part-of = { $whole }, { $label }
chart-empty = There are no values.
chart-provisional-line = {" "}Open markers and dotted lines stand for values that are not final.
chart-provisional-bar = {" "}Dotted outlines stand for values that are not final.
chart-withheld = {" "}× stands for a value that is not published.
chart-intervals = {" "}Thin upright lines show how far a value may differ by chance under the same conditions (95 %).
chart-base-year = {" "}The baseline is { $year }.
chart-years-from = {" "}The chart begins with { $from }. Earlier values stand in the table.
chart-years-to = {" "}The chart ends with { $to }. Later values stand in the table.
chart-years-between = {" "}The chart shows { $from } to { $to }. Other values stand in the table.
