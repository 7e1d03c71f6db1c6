# Words of charts that compare items rather than years.
chart-items-value = Value
chart-items-average = Average
chart-items-rank = Rank
chart-items-place = No. { $rank }
chart-items-of-year = { $label } ({ $year })
chart-items-indexed = { $title } (= 100)
chart-items-benchmark = { $title }: { $value }
chart-items-targets = Target
chart-items-targets-of = Target for { $year }
chart-items-target = target { $value }
chart-items-target-most = target { $value } or less
chart-items-target-of = target for { $year }: { $value }
chart-items-target-of-most = target for { $year }: { $value } or less
chart-items-no-target = no target
chart-items-withheld = withheld
chart-items-missing = no value
chart-items-own = Each bar is drawn to its own target, which is 100
chart-items-cut = Heights begin at { $value }
chart-items-caption-dots = {" "}The dot is the value, the upright line is { $title }, and the line between them is the difference.
chart-items-caption-indexed = {" "}The items differ in size, so each is placed with the average as 100.
chart-items-caption-sorted = {" "}The greatest value comes first.
chart-items-caption-rank = {" "}The ranks are those printed in the source.
chart-items-caption-bullets = {" "}The bar is the value, the thick upright stroke is the target.
chart-items-caption-own = {" "}The items differ in size, so each bar is drawn with its target as 100.
chart-items-caption-shares = {" "}The length of each part is its share, the whole being 100.
chart-items-caption-rounded = {" "}Because of rounding, the shares of some years do not add up to 100.
chart-items-caption-apart = {" "}In years with a withheld or missing share, each share is drawn from 0.
chart-items-caption-slope = {" "}On the left is { $from }, on the right { $to }.
chart-items-caption-break = {" "}The coverage or method changed in between, so the values are not joined.
chart-items-hollow = {" "}A hollow dot is a value for part of a year or not yet final.
chart-items-hatched = {" "}Hatching marks part of a year, which is not compared.
chart-items-no-average = no average
chart-items-no-bar = no bar
chart-items-targets-same = Target (bars and targets: { $year })
chart-items-targets-and-bars = Target for { $year } (bars: { $bars })
# What is said of lists of items.
rows-years = { $from } to { $to }
rows-ahead-short = are already at the target
rows-ahead = Out of { $all } that can be compared with { $years ->
    [one] the target for { $aim }
   *[several] a target
}, { $met } had reached it in { $year }.
