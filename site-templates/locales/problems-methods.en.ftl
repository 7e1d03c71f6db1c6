K0330 = "{ $key }: { $word }" is asked for, but { $reason ->
        [stock] the method is none for a number at one point in time (aggregation: point-in-time).
        [cumulative] the method is none for a running total (aggregation: cumulative).
        [no-direction] without a direction (more or less is better) nothing can be judged.
        [no-base] the numbers that the rate rests on are not known.
       *[not-counts] the values do not count things one by one.
    }
    .title = A method that cannot be used here
    .help = { $reason ->
        [stock] Take out the line "{ $key }". For the prospects of the target alone, on_track: dns can be used.
        [cumulative] Take out the line "{ $key }". For the prospects of the target alone, on_track: dns can be used.
        [no-direction] Write higher (more is better) or lower (less is better) under direction, and the grounds under direction_basis. If there is no such direction, take out the line "{ $key }".
        [no-base] Name the indicator that is the denominator under base, for example base: {"{"}indicator: users/registered{"}"}. If it is not known, take out the line "{ $key }".
       *[not-counts] Take out the line "{ $key }". It is for things that happened in a year and are counted one by one, and for shares of such.
    }
