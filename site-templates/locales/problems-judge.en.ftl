# Problems about targets.

K0328 = { $fault ->
        [no-high] A range as a target (kind: range) has no upper end (high).
        [order] The upper end of the range ({ $text }) is below its lower end (value).
       *[no-range] An upper end (high) can stand with a range (kind: range) only.
    }
    .title = The ends of a range as a target
    .help = { $fault ->
        [no-high] Write the lower end as value and the upper end as high, such as targets: [{"{"}period: R8, value: 70, high: 80, kind: range{"}"}]. If it is no range, change its kind, for example to final.
        [order] Write the lower end as value and the upper end as high, and check the numbers.
       *[no-range] Write kind: range if it is a range; else remove high.
    }
K0329 = There are two targets for { $year } ({ $one } and { $two }).
    .title = Two targets for one year
    .help = Remove one of them. Targets of different plans are told apart by a title each; a final one has kind: final, one for that year alone kind: yearly. Where the table has a column of targets and the YAML has targets as well, make them agree or keep one.
K0333 = Progress is reckoned from the baseline, but no baseline is written.
    .title = Progress without a baseline
    .help = Write the year in which the target was set as baseline, such as baseline: R5. If there is none, choose another formula of attainment than progress.
