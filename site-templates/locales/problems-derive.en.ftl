# Problems of derived indicators (derive), divisors (per) and what rates rest on (base).

K0108 = { $kind ->
        [end] The formula ends too early.
        [value] A number or a name is missing in the formula at "{ $text }".
        [sign] The formula has a sign that cannot be used, "{ $text }".
        [open] A bracket ( of the formula is not closed.
        [close] The formula has a ) without its (.
        [comma] There can be no comma here in the formula.
        [two] One of + - * / is missing before "{ $text }" in the formula.
        [number] "{ $text }" in the formula is not a number.
        [name] The formula uses "{ $text }", which is not among the inputs.
        [function] There is no function "{ $text }".
        [arguments] The formula has too few or too many things in the brackets of "{ $text }".
        [deep] The brackets of the formula are too deep.
       *[input] A formula cannot use the name "{ $text }" of the inputs.
    }
    .title = A formula cannot be read
    .help = { $kind ->
        [sign] { $nearest ->
            [none] Use + - * / ( ), numbers, the names under inputs, and sum, share, per only.
           *[other] Write "{ $nearest }" instead of "{ $text }".
        }
        [comma] Write numbers without commas, such as 1000. Commas stand in the brackets of functions only, as in sum(a, b).
        [name] { $nearest ->
            [none] Use a name under inputs, or add "{ $text }: id-of-an-indicator" to the inputs.
           *[other] Did you mean "{ $nearest }"?
        }
        [function] { $nearest ->
            [none] The functions are sum(a, b, …), share(part, whole) and per(value, base, scale).
           *[other] Did you mean "{ $nearest }"? The functions are sum(a, b, …), share(part, whole) and per(value, base, scale).
        }
        [arguments] { $nearest ->
            [share] Write share(part, whole), with one comma. Numbers have no commas.
           *[per] Write per(value, base) or per(value, base, scale). Numbers have no commas.
        }
        [open] Close the bracket with ).
        [close] Remove the ) or add its (.
        [two] Write one of + - * /. The * of a product cannot be left out.
        [number] Write it as 96 or 0.5.
        [input] Use letters, digits and _ only, not beginning with a digit. The sign - means minus.
       *[other] Use + - * / ( ), numbers, the names under inputs, and sum, share, per only, and finish the formula.
    }
K0109 = These are computed from each other, in a circle: { $ids }
    .title = Formulas in a circle
    .help = Change one of the formulas so that none rests on itself.
K0303 = { $kind ->
        [none] There is a published value { $printed } of { $year }, but nothing can be computed for that year.
       *[other] The published value { $printed } of { $year } is not the computed one, { $computed }.
    }
    .title = A published value that is not the computed one
    .help = { $kind ->
        [none] Check whether the inputs have a value of that year, and the year under published.
        [rounded] The published value is { $exact } rounded half up. If that is what the source does, set the mode under round to half-up.
        [half-even] The published value is { $exact } rounded half to even (JIS Z 8401). If that is what the source does, set the mode under round to half-even.
        [truncated] The published value is { $exact } truncated. If that is what the source does, set the mode under round to truncate.
       *[wrong] The published value is { $exact } neither rounded nor truncated. Check the formula, its inputs and the published value. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] in the YAML; then this warning is not shown again.
    }
K0322 = { $kind ->
        [mixed] { $unit ->
            [plain] The formula adds different units or makes a share of them: { $found }, and a number without a unit.
           *[other] { $found ->
                [plain] The formula adds different units or makes a share of them: a number without a unit, and { $unit }.
               *[other] The formula adds different units or makes a share of them: { $found } and { $unit }.
            }
        }
        [result] { $found ->
            [plain] The formula gives a number without a unit (a quotient of one unit by itself), but the indicator's unit is { $unit }.
           *[other] The formula gives { $found }, but the indicator's unit is { $unit }.
        }
       *[factor] { $found ->
            [plain] The numbers in the formula do not turn a quotient of one unit by itself into { $unit }.
           *[other] The numbers in the formula do not turn { $found } into { $unit }.
        }
    }
    .title = Units of a formula that do not agree
    .help = { $kind ->
        [mixed] Check whether the inputs are the right indicators. If these may be counted together, write accept: [{"{"}code: { $code }, reason: counted together{"}"}] in the YAML; then this warning is not shown again.
        [result] Change the formula or the unit. If it is right as it is, write accept: [{"{"}code: { $code }, reason: the unit is right{"}"}] in the YAML; then this warning is not shown again.
       *[factor] Write * 100 or share(part, whole) for per cent, * 1000 for 千円 into 円. Without any such number, units like 円 and 千円 are converted by the program.
    }
K0323 = The formula does not use the input "{ $name }".
    .title = An input that is not used
    .help = Check whether it is missing in the formula; if it is not needed, remove it from the inputs.
K0324 = The value { $printed }{ $unit } of { $year } is not what { $numerator } ÷ { $denominator } gives, { $computed }{ $unit }.
    .title = A rate that is not the quotient of its counts
    .help = { $kind ->
        [rounded] The value is { $exact } rounded half up. Set the mode of base to half-up.
        [half-even] The value is { $exact } rounded half to even (JIS Z 8401). If that is what the source does, write mode: half-even under base.
        [truncated] The value is { $exact } truncated. If that is what the source does, write mode: truncate under base.
       *[wrong] The value is { $exact } neither rounded nor truncated. Check the rate, its numerator and its denominator. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] in the YAML; then this warning is not shown again.
    }
K0325 = Rates of different wholes are added ({ $one } and { $two }).
    .title = Rates of different wholes added
    .help = Rates with different denominators do not add up to a rate of anything. Add the numerators and the denominators first, as in share(sum(part, …), sum(whole, …)).
K0326 = { $key ->
        [per] An indicator in { $unit } (a rate, a rank, an index) cannot be divided by per.
       *[base] An indicator in { $unit } has no base: it is not a share.
    }
    .title = per or base where it has no use
    .help = { $key ->
        [per] Counts and amounts can be divided. Remove per, or write it in the indicator of the counts.
       *[base] base belongs to shares: ％, ‰, 割, 人口10万対. To show counts per something, use per.
    }
