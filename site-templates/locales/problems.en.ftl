# What is wrong with the input. Under each code: the message and what to do about it (.help).

K0001 = The source folder "{ $folder }" was not found.
    .help = Check the name of the folder. Example: kizashi build indicators
K0002 = { $name } is missing.
    .help = Put { $name } directly into the source folder.
K0003 = The file cannot be read ({ $why }).
    .help = Check that the file opens and that you may read it.
K0004 = "{ $path }" leads out of the source folder.
    .help = Put the file inside the source folder.
K0005 = "{ $id }" cannot be an id.
    .help = Use lower-case ASCII letters, digits and hyphens only. Example: promoter-cases
K0006 = The id "{ $id }" is taken already, by { $other }.
    .help = Change one of the two.
K0007 = { $kind ->
        [lost] Line { $line } holds a character that was garbled earlier ({ $bytes }).
        [private] Line { $line } holds a character of your office's own ({ $bytes }).
       *[broken] Line { $line } cannot be read as text (encoding { $encoding }, bytes { $bytes }).
    }
    .help = { $kind ->
        [lost] Look up the original character and write it again.
        [private] Other machines cannot show it. Write a common character or kana instead.
       *[broken] Open the file in the spreadsheet program, look at that line, and save it again as "CSV UTF-8".
    }
K0008 = { $what ->
        [file-bytes] The file is too large ({ $found } bytes; at most { $limit } are read).
        [table-rows] The table has too many rows ({ $found } or more; at most { $limit } are read).
        [table-columns] The table has too many columns ({ $found }; at most { $limit } are read).
       *[table-cells] The table has too many cells ({ $found } or more; at most { $limit } are read).
    }
    .help = Remove rows, columns or sheets that are not needed, or split the file.
K0101 = This is not YAML ({ $detail }).
    .help = Check the marked line and the one before it: indentation, colons, brackets.
K0102 = There is no key "{ $key }".
    .help = { $nearest ->
        [none] Check the name of the key.
       *[other] Did you mean "{ $nearest }"?
    }
K0103 = The key "{ $key }" is needed.
    .help = Add "{ $key }".
K0104 = "{ $text }" cannot be the value of "{ $key }".
    .help = { $expected ->
        [text] Write a text.
        [number] Write a number, such as 96.6
        [whole] Write a whole number from 0 on.
        [date] Write a date, such as 2024-10-31
        [address] Write an address that begins with https://
       *[mapping] Write "key: value" pairs, indented.
    }
K0105 = "{ $word }" is not one of the words allowed here.
    .help = Write one of: { $choices }
K0106 = The unit "{ $text }" is not known.
    .help = { $nearest ->
        [none] Write a unit such as 件, 回, 人, 社, か所, 円 or ％.
       *[other] Did you mean "{ $nearest }"?
    }
K0107 = Nothing has the id "{ $id }" ({ $kind ->
        [policy] policy
        [programme] programme
        [department] department
        [dimension] dimension
        [series] indicator or series
        [column] column of the table
       *[value] value of a dimension
    }).
    .help = { $nearest ->
        [none] Check the id.
       *[other] Did you mean "{ $nearest }"?
    }
K0108 = The formula cannot be read (at "{ $text }").
    .help = Use + - * / ( ), numbers, and the names under inputs only.
K0109 = Derivations go in a circle: { $ids }
    .help = Change one of the formulas so that none rests on itself.
K0110 = "{ $id }" is no id for a value of a dimension.
    .help = Declare the total under total, not under values.
K0201 = { $path ->
        [none] The indicator "{ $id }" has no data.
       *[other] The data file { $path } is missing.
    }
    .help = Put a CSV of the same name beside it, or write data, observations or derive.
K0202 = The headings of the table are not understood (row 1: { $headings }).
    .help = Use columns 年度 and 実績, or years such as R5年度実績 across.
K0203 = "{ $text }" is not a number.
    .help = Write the number alone. Where there is no value: … (not collected), - (cannot exist), x (withheld), or leave it empty.
K0204 = The unit "{ $printed }" of "{ $text }" does not agree with the indicator's unit "{ $unit }".
    .help = Correct the table, or unit in the YAML.
K0205 = "{ $text }" is not a year.
    .help = Write 令和6年度, R6, 2024年度 or R6(R6.10.31時点).
K0206 = "{ $label }" is not declared under dimensions.
    .help = { $nearest ->
        [none] Add it to the values of the dimension.
       *[other] Did you mean "{ $nearest }"? Otherwise add it to the values of the dimension.
    }
K0207 = There are two values for the same year ({ $year }).
    .help = Remove one, or say as of which day each was read.
K0208 = There are several series ({ $labels }) but no dimensions in the YAML.
    .help = Declare a dimension with its values.
K0209 = "{ $text }" is not a status.
    .help = Write one of A P B E F Q O M L N U D, or 速報, 見込, 推計, 秘匿, 欠測, 確定, 改定, 訂正.
K0210 = The cells of this row ({ $cells }) do not fit the headings ({ $headings }): a number seems to be split at its commas.
    .help = Put numbers with commas into quotes, "1,234".
K0213 = A value stands in joined cells ({ $cells }): of which year or series it is cannot be told.
    .help = Split the cells and write a value into each.
K0215 = All values in ％ lie between 0 and 1, and this file format does not tell whether the cells show percentages.
    .help = Save the file as .xlsx, or write per cent, such as 96.6
K0216 = There are two tables in one file or sheet: another one seems to begin at "{ $text }".
    .help = Give each table a file or sheet of its own. Of a workbook, range under data (B3:J8) says which cells are read.
K0221 = There is more than one table for this indicator: { $files }
    .help = Move those that are not used to another folder, or name the right one under data.
K0222 = A quotation mark (") is never closed.
    .help = Add " at the end of the cell that begins here, or remove this one.
K0223 = The column "{ $heading }" is not declared under dimensions.
    .help = { $nearest ->
        [none] Add it to dimensions if it is one, or remove the column.
       *[other] Did you mean "{ $nearest }"? Add it to dimensions if it is one, or remove the column.
    }
K0224 = The table names its unit (件, 人, 円, ％ …) nowhere.
    .help = Run it again with the unit, such as --unit 件
K0301 = The total { $printed } of { $year } is not the sum of its parts, { $sum }.
    .help = Check the source. If it is printed so, say so in notes.
K0302 = The total { $printed } over the years is not their sum, { $sum }.
    .help = Check the source.
K0303 = The published value { $printed } of { $year } is not the computed one, { $computed }.
    .help = { $kind ->
        [rounded] It looks rounded: check the mode under round.
        [truncated] It looks truncated: check the mode under round.
       *[wrong] Check the formula, its inputs and the published value.
    }
K0304 = direction is "{ $direction }" without a direction_basis: no judgement is made.
    .help = Say in direction_basis where it comes from, such as a target or the programme's purpose.
K0305 = "{ $text }" is written in an era that had ended; it was read as { $year }.
    .help = Nothing needs to be done.
K0401 = A template cannot be rendered ({ $detail }).
    .help = Check { $template }, line { $line }.
K0306 = This is a running total, yet { $value } in { $year } is less than { $before } in { $before-year }.
    .title = A running total falls
    .help = Check the number. Where the definition or coverage changed, say so under breaks; where the value was corrected, write 改定 or 訂正 in the status column. If it is no running total, correct aggregation.
K0307 = { $value } in { $year } is about { $way ->
        [up] { $times } times
       *[down] 1/{ $times } of
    } { $before } in { $before-year }.
    .title = A digit too many or too few
    .help = Check for a digit too many, a digit too few or a lost decimal point. Where the definition or coverage changed, say so under breaks. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] in the YAML.
K0308 = The share { $value } in { $year } is not between 0 and 100 per cent.
    .title = A share outside 0 to 100 per cent
    .help = Check the number. For a figure that may exceed 100 per cent, such as growth or attainment, write measure: ratio in the YAML. If it is a share and the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}].
K0309 = { $kind ->
        [bound] { $value } in { $year } is more than the most there can be, "{ $limit }{ $name }".
        [total] The part { $value } in { $year } is greater than the total "{ $name }", { $limit }.
       *[whole] { $value } in { $year } is greater than "{ $name }", { $limit }, which should contain it.
    }
    .title = A part greater than the whole
    .help = { $kind ->
        [bound] Correct the value, or bound in the YAML.
       *[other] Check both numbers. If the one is no part of the other, correct part_of in the YAML, or the order of the rows that begin with うち. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}].
    }
K0310 = { $kind ->
        [as-of] The value of { $year } is as of { $day }, but the source was published before that ({ $published }).
        [day] The value of { $year } was read as that of { $day }, but the source was published before that ({ $published }).
       *[year] The value of { $year } was read as that of the whole year up to { $day }, but the source was published before that ({ $published }).
    }
    .title = A day after publication
    .help = { $kind ->
        [as-of] Check the day, and published under sources in the YAML.
       *[year] If it covers a part of the year, write a heading such as R6(R6.10.31時点), or until: 2024-10-31 under periods in the YAML. If it is a forecast, write 見込 in the status column. If it comes from a newer document, add that to sources.
    }
K0312 = Together these have the same values in { $year } as in { $before-year }: { $series }
    .title = Two series repeat the year before
    .help = Check in the source whether the column of the year before was copied. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] in the YAML.
K0313 = The year { $year } had ended, yet its value as of { $day }, { $before }, has become { $value }.
    .title = A closed year changed
    .help = If it was revised, write 改定 or 訂正 in the status column. Otherwise check which of the two is right.
K0315 = The value of { $year } is said to begin inside the year, on { $day }, but there is a value for { $before-year } too: { $before }.
    .title = A beginning that does not fit
    .help = Check the day in the heading of the table, or from under periods in the YAML. Where the definition or coverage changed in this year, say so under breaks.
K0316 = { $value } in { $year } is about { $way ->
        [up] { $times } times
       *[down] 1/{ $times } of
    } { $before } in { $before-year }.
    .title = A unit that seems to change
    .help = Check whether different units are mixed, such as 円 and 千円. Of an indicator in 円, a cell such as 13,374千円 is converted.
