K0317 = { $kind ->
        [rate] The rate of { $year } rests on so small a number as { $value }, and nothing is said about disclosure{ small-others }.
       *[count] The value { $value } of { $year } is a small count, and nothing is said about disclosure{ small-others }.
    }
    .title = Small counts of persons or offices
    .help = Counts from 1 to 9, and rates of so few, may tell who is meant. For values that are not published yet write disclosure: {"{"}minimum: 5{"}"} in the YAML; counts from 1 to 4 are then withheld (take the number of your city's own rule). For values that stand in a document of the city already write disclosure: {"{"}minimum: 5, already_published: its title{"}"}, with the title as it stands under sources. For counts that need no protection, such as posts of staff, write accept: [{"{"}code: { $code }, reason: 職員の配置数のため{"}"}]; then this warning is not shown again.
small-others = { $cells ->
        [1] {""}
       *[other] {" "}(one of { $cells } in this indicator)
    }
K0318 = { $kind ->
        [band] The value { $value } of { $year } differs from { $before } of { $before-year } by more than what counts as no change (flat_band, { $limit }), and no reason is given.
       *[percent] The value { $value } of { $year } differs from { $before } of { $before-year } by a fifth or more, and no reason is given.
    }
    .title = A great change without a reason
    .help = Say under reasons in the YAML why it changed; it is printed on the indicator's page as the office's own words. Such as: reasons: [{"{"}period: { $year }, text: more counters were opened{"}"}]. If the reason is not known, write accept: [{"{"}code: { $code }, period: { $year }, reason: 資料に理由が書かれていない{"}"}]; then this warning is not shown again.
