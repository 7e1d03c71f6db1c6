# What the audit of the published files finds: withheld values that they give away. No message holds the value itself.

withheld-one = the value of { $year } of "{ $title }"{ $label ->
    [none] {""}
   *[other] {" "}({ $label })
 }
K0411 = A data file gives away { withheld-one }, which is withheld ({ $output }, { $path ->
        [none] line { $line }
       *[other] { $path }
    }).
    .title = A withheld value is left in the data
    .help = The value, or a number computed from it, stands in a file to be published. Do not publish it. Check that no remark of the table is a number alone. If none is, and you have not changed anything under site-templates, this is a fault of Kizashi: please tell its developers.
K0412 = The published figures give away { withheld-one }, or all but a few numbers of it, which is withheld ({ $detail }; x stands behind what is withheld).
    .title = A withheld value can be computed
    .help = Withhold one more of the published figures in the equation. kizashi check --write-lock chooses anew what to withhold.
K0413 = A text or a table gives away { withheld-one }, which is withheld ({ $output }{ $path ->
        [none] { $line ->
            [0] {""}
           *[other] , line { $line }
        }
       *[other] , { $path }
    }: "{ $detail }").
    .title = A withheld value is written in a text or a table
    .help = Look under reasons, notes, summary and the words about targets in the YAML, and among the remarks of the table, for that number or for a change or a share that leads to it. Say it without the number.
K0414 = A chart gives away { withheld-one }, which is withheld, by the place of a mark or by a number in it ({ $output }, line { $line }).
    .title = A withheld value can be read off a chart
    .help = In the withheld year something is drawn that stands for a figure. Do not publish it. If you have not changed anything under site-templates, this is a fault of Kizashi: please tell its developers.
K0415 = { $output } cannot be searched for withheld values.
    .title = A file that cannot be audited
    .help = Kizashi has no reader for this kind of file, or the file is broken. If you have not changed anything under site-templates, this is a fault of Kizashi: please tell its developers.
