# What is wrong with the input. Under each code: the message and what to do about it (.help).

K0001 = The source folder "{ $folder }" was not found.
    .title = No source folder
    .help = Check the name of the folder. Example: kizashi build indicators
K0002 = { $name } is missing.
    .title = A needed file is missing
    .help = Put { $name } directly into the source folder.
K0003 = { $why ->
        [permission] You may not read this file.
        [missing] The link leads to no file.
        [loop] The link leads back to a folder above it.
       *[other] The file cannot be read ({ $why }).
    }
    .title = A file cannot be read
    .help = { $why ->
        [permission] Ask the file's owner for the permission to read it.
        [missing] Remove the link, or put the file itself there.
        [loop] Remove the link.
       *[other] Check that another program can open the file.
    }
K0004 = "{ $path }" is outside the source folder.
    .title = Leads out of the source folder
    .help = Put the file inside the source folder.
K0005 = "{ $id }" cannot be an id.
    .title = Not fit for an id
    .help = Use lower-case ASCII letters, digits and hyphens only. Example: promoter-cases
K0006 = The id "{ $id }" is taken already, by { $other }.
    .title = Two of the same id
    .help = Change one of the two.
K0007 = { $kind ->
        [lost] Line { $line } holds a character that was garbled earlier ({ $bytes }).
        [private] Line { $line } holds a character of your office's own ({ $bytes }).
       *[broken] Line { $line } cannot be read as text (encoding { $encoding }, bytes { $bytes }).
    }
    .title = Text that cannot be read
    .help = { $kind ->
        [lost] Look up the original character and write it again.
        [private] Other machines cannot show it. Write a common character or kana instead.
       *[broken] Open the file in the spreadsheet program, look at that line, then choose "Save as" and "CSV UTF-8".
    }
K0008 = { $what ->
        [yaml-size] The file is too large ({ $found } bytes). YAML may have { $limit }.
        [yaml-depth] Lists and mappings stand too deep inside one another. { $limit } levels are allowed.
        [yaml-aliases] "*" repeats too much. { $limit } repeated values are allowed.
        [yaml-text] One text is too long ({ $found } bytes). { $limit } bytes are allowed.
        [yaml-texts] The texts are too long. { $limit } bytes are allowed for all of them.
        [yaml-keys] There are too many keys here ({ $found }). { $limit } are allowed.
        [yaml-nodes] There are too many values. A file may hold { $limit }.
        [file] The file is too large ({ $found } bytes; at most { $limit }).
        [static] The files below static/ are too large together ({ $found } bytes or more; at most { $limit }).
        [unzipped] What the file holds is too large ({ $found } bytes or more; at most { $limit }).
        [ratio] What the file holds is too large beside the file itself ({ $found } times or more; at most { $limit }).
        [rows] There is a cell in row { $found }. Rows are read up to { $limit }.
        [columns] There is a cell in column { $found }. Columns are read up to { $limit }.
        [cells] There are too many cells ({ $found } or more; at most { $limit }).
        [cell-text] The cell holds too much text ({ $found } characters or more; at most { $limit }).
        [text] The sheet holds too much text ({ $found } bytes or more; at most { $limit }).
        [parts] The file has too many sheets or parts ({ $found }; at most { $limit }).
       *[formats] The cell formats are too many or too long ({ $found }; at most { $limit }).
    }
    .title = Too large
    .help = { $what ->
        [yaml-size] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [yaml-depth] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [yaml-aliases] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [yaml-text] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [yaml-texts] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [yaml-keys] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [yaml-nodes] Check that it is the right file. If it is, split it into several, or move its numbers into a CSV.
        [rows] Remove the stray cells far from the table, or write the table's range under range in the YAML, such as B3:J8.
        [columns] Remove the stray cells far from the table, or write the table's range under range in the YAML, such as B3:J8.
        [cells] Remove the stray cells far from the table, or write the table's range under range in the YAML, such as B3:J8.
        [static] Put large files such as films in another place and link to them.
       *[other] Copy the table that is needed into a new file.
    }
K0009 = { $kind ->
        [encrypted] The file is locked with a password and cannot be read.
        [not-a-workbook] The file has the name of a spreadsheet, but it is something else inside.
       *[broken] The file is broken and cannot be read ({ $why }).
    }
    .title = A workbook that cannot be opened
    .help = { $kind ->
        [encrypted] Open it in a spreadsheet program, take the password off and save it again.
        [not-a-workbook] Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV UTF-8.
       *[broken] See whether a spreadsheet program opens it; if so, save it as an Excel workbook (.xlsx).
    }
K0101 = { $slip ->
        [bracket] The brackets do not match.
        [quote] The text in quotation marks does not end as it should.
        [escape] There is a backslash between the quotation marks that means nothing.
        [tab] There is a tab at the beginning of the line.
        [twice] The key "{ $detail }" is written twice.
        [colon] There can be no colon here.
        [no-colon] There is no colon after the name of the key.
        [indent] The line does not begin with as many spaces as those it belongs to.
        [sign] A value cannot begin with this sign.
        [documents] There are two documents in this file, parted by "---".
        [tag] Tags such as "{ $detail }" cannot be used.
       *[other] This is not YAML ({ $detail }).
    }
    .title = Not YAML
    .help = { $slip ->
        [bracket] Close the open bracket, or remove the one too many, in the marked line or the one before it. Example: departments: [welfare]
        [quote] Close the quotation marks, and write nothing behind them. Example: title: "Cases"
        [escape] To write a backslash, use the marks ' in place of ".
        [tab] Write spaces in place of the tab.
        [twice] Remove one of the two.
        [colon] If the colon is part of the value, put quotation marks (") round the whole value. Otherwise let the line begin with as many spaces as the one before.
        [no-colon] Write the name, a colon, a space and the value. Example: title: Cases
        [indent] Let lines that belong together begin with the same number of spaces.
        [sign] Put quotation marks (") round the whole value.
        [documents] Remove the line "---", or make two files of it.
        [tag] Remove the tag and write the value alone.
       *[other] Check the marked line and the one before it: spaces, colons, brackets.
    }
K0102 = There is no key "{ $key }".
    .title = Unknown key
    .help = { $nearest ->
        [none] Check the name of the key. If it is not needed, remove the line.
       *[other] Did you mean "{ $nearest }"?
    }
K0103 = The key "{ $key }" is needed.
    .title = A needed key is missing
    .help = Add a line "{ $key }:".
K0104 = "{ $text }" cannot be the value of "{ $key }".
    .title = A value of the wrong kind
    .help = { $expected ->
        [text] Write a text.
        [number] Write a number, such as 96.6
        [whole] Write a whole number from 0 on.
        [decimals] Write how many decimals, a whole number from 0 to 10.
        [flag] Write true or false.
        [range] Write a range of cells, such as B3:J8
        [years] Write a whole number from 1 on, or years such as {"{"}from: R1, to: R5{"}"}
        [month-and-day] Write a month and a day within that year, such as 10-31
        [order] Let it lie after the beginning.
        [divisor] Write a number above 0.
        [date] Write a date, such as 2024-10-31
        [address] Write an address that begins with https://
       *[mapping] Write "key: value" pairs, indented.
    }
K0105 = "{ $word }" is not one of the words allowed here.
    .title = Not one of the words allowed
    .help = Write one of: { $choices }
K0106 = The unit "{ $text }" is not known.
    .title = Unknown unit
    .help = { $nearest ->
        [none] Write a unit such as 件, 回, 人, 社, か所, 円 or ％.
       *[other] Did you mean "{ $nearest }"?
    }
K0107 = There is no { $kind ->
        [policy] policy
        [programme] programme
        [department] department
        [dimension] dimension
        [series] indicator or series
        [indicator] indicator
        [document] document
        [grades] table of grades
        [column] column of the table
       *[value] value of a dimension
    } with the { $kind ->
        [column] heading
        [document] title
       *[other] id
    } "{ $id }".
    .title = Nothing has this id
    .help = { $nearest ->
        [none] { $kind ->
            [policy] Write the id of a policy in policies.yaml.
            [programme] Write the id of a programme that policies.yaml gives this policy.
            [department] Write the id of a department in departments.yaml.
            [dimension] Write the id of a dimension under dimensions.
            [series] Write the name of an indicator's file without .yaml; for one of its series, then a slash and the value of its dimension.
            [indicator] Write the name of an indicator's file without .yaml.
            [document] Write the title of a document under sources, as it stands there.
            [grades] Write grades in site.yaml, or the steps here.
            [column] Write the heading of a column as it stands in the table.
           *[value] Write one of the ids under values in dimensions.
        }
       *[other] Did you mean "{ $nearest }"?
    }
K0110 = "{ $id }" is no id for a value of a dimension.
    .title = An id kept for the total
    .help = Declare the total under total, not under values.
K0111 = There is no problem with the code "{ $code }".
    .title = No such code
    .help = { $nearest ->
        [none] Write the code as it is shown, such as K0301.
       *[other] Did you mean "{ $nearest }"?
    }
K0112 = "{ $code }" is the code of an error and cannot be accepted.
    .title = Errors cannot be accepted
    .help = Only warnings can be accepted. Correct what the error is about.
K0113 = "{ $name }" is a unit that is built in: its kind cannot be changed.
    .title = The kind of a built-in unit
    .help = Remove kind. Further names can be written under aliases.
K0114 = The steps of grades are not in order.
    .title = Grades that are out of order
    .help = Write the best first, with from going down. Only the last step may have no from.
K0115 = Successors go in a circle: { $ids }
    .title = Successors in a circle
    .help = A successor takes over from a policy or department that has ended. Change one of them, or remove it.
K0116 = Only one of "{ $one }" and "{ $other }" may be written.
    .title = One of two keys
    .help = Remove the one that is not meant.
K0117 = It is computed from indicators that count their years differently. By fiscal years (April to March): { $fiscal }. By years (January to December, or the year of a survey): { $others }.
    .title = Computed from years counted differently
    .help = A fiscal year and a year of the same number are different days. Compute from indicators that count their years alike. If calendar is missing in one of their YAML files, write calendar: calendar-year for calendar years or calendar: survey for a survey, and the same in the YAML of the computed indicator.
K0201 = { $path ->
        [none] The indicator "{ $id }" has no data.
        [empty] Not one value can be read from the table of the indicator "{ $id }".
       *[other] The data file { $path } is missing.
    }
    .title = No data
    .help = { $path ->
        [empty] Check that where under data agrees with the words of the table.
        [none] Put a CSV or Excel file of the same name beside it, or write data, observations or derive.
       *[other] { $nearest ->
            [none] Put the file there, or correct its name under data.
           *[other] Did you mean "{ $nearest }"?
        }
    }
K0202 = The headings of the table are not understood (row 1: { $headings }).
    .title = Headings that are not understood
    .help = Give the table a row of headings: columns 年度 and 実績, or years such as R5年度実績 across.
K0203 = "{ $text }" is not a number. { $reason ->
        [before] "{ $words }" before the number is not understood.
        [behind] "{ $words }" behind the number is no known unit.
        [lookalike] "{ $letter }" only looks like a digit or a comma.
        [commas] The commas do not part thousands.
        [points] It has two points, or no digit before or behind the point.
        [space] There is a space between its digits.
        [too-many-digits] It has more than fifteen digits.
        [exponent] It has an exponent (E), so its last digits may be lost.
        [range] It is a range.
        [plus-minus] "±" makes it more than one number.
        [bound] It is a bound ("or more", "less than") and not one number.
        [fraction] It looks like a fraction or a date.
        [rate] With 年, 月, 週 or 各 it is a rate, not the number of the year.
        [remaining] It says what is left, not what was done.
        [two-data] The cell holds two things.
        [brackets] The brackets could mean below zero, or a part of another number.
        [sign-not-declared] What this sign means differs from table to table.
        [grade] It looks like a grade.
        [footnote] It carries a footnote mark "{ $mark }".
        [ditto] It says "the same as the cell beside it".
        [date] It looks like a date or a year.
        [sheet-error] It is an error of the spreadsheet, or a column too narrow for its number.
        [formula] It is a formula and not its result.
        [not-finite] The calculation did not give a number.
        [not-applicable] It could mean: no value, cannot exist, or not collected.
        [kanji-numerals] The number is written in kanji or kana.
       *[not-a-number] It has no digits.
    }
    .title = Not a number
    .help = { $reason ->
        [before] Write the number alone, and the words in the note column.
        [behind] Add a unit to units.yaml; write other words in the note column.
        [lookalike] Did you mean "{ $suggestion }"?
        [commas] Put them at every third digit, 1,234,567, or leave them out. The decimal point is ".".
        [points] Write it like 0.5 or 5.0.
        [space] Remove the space from one number; put two numbers into two cells.
        [too-many-digits] Check the digits. Large amounts can be given in 千円 or 百万円.
        [exponent] Set the cell's format to "number" in the spreadsheet, check the number, and save again.
        [range] Write one number, and the range in the note column; leave the cell empty if there is no one number.
        [plus-minus] Write one number, and the range in the note column.
        [bound] Write one number, and the words in the note column; leave the cell empty if there is no one number.
        [fraction] Write the quotient. If it was turned into a date, set the cell's format to "number" and enter it again.
        [rate] Write the number of the year. For an indicator per year, use the unit 回/年 and write 10回/年.
        [remaining] Write what was done, and what is left in the note column.
        [two-data] Write one number in a cell.
        [brackets] If they mean below zero, write signs: {"{"}"()": minus{"}"} in the YAML. Otherwise remove them.
        [sign-not-declared] Say under signs in the YAML what the table's own note says. Example: signs: {"{"}"***": Q{"}"}
        [grade] Write the number, not its grade.
        [footnote] Remove the mark, and write the footnote in the note column.
        [ditto] Write the same number again.
        [date] If the spreadsheet turned it into a date, set the cell's format to "number" and enter it again.
        [sheet-error] Correct the formula or the column's width, and save again when the number is seen.
        [formula] Write the result and not the formula.
        [not-finite] Check the formula and its inputs. Where there is no value, leave the cell empty.
        [not-applicable] Write - (cannot exist), … (not collected), or leave it empty (no value).
        [kanji-numerals] Write it in digits, such as 12.
       *[not-a-number] Write the number alone. Where there is no value: … (not collected), - (cannot exist), x (withheld), or leave it empty.
    }
K0204 = The unit "{ $printed }" of "{ $text }" does not agree with the indicator's unit "{ $unit }".
    .title = Units that disagree
    .help = Correct the table, or unit in the YAML.
K0205 = "{ $text }" is not a year. { $reason ->
        [empty] Nothing is written.
        [unread] "{ $rest }" is not understood.
        [no-year] It does not say which year is meant.
        [no-such-year] { $era } is read from year 1 to { $last }.
        [out-of-range] Fiscal years 1868 to 2100 are read.
        [two-years] It names two years, { $first } and { $second }.
        [open-years] It means { $year } and other years together.
        [two-days] It names two days, { $first } and { $second }.
        [day-outside-year] { $day } does not lie in the year { $year }.
        [backwards] Its first day, { $from }, is after its last, { $until }.
        [no-such-day] { $day ->
            [0] There is no month { $month }.
           *[other] There is no day { $day } in month { $month }.
        }
        [which-part] It could mean month { $month } alone, or all up to its end.
        [year-or-fiscal-year] The days differ between 年 (January to December) and 年度 (April to March).
        [calendar-year] It means the calendar year, but this indicator counts fiscal years.
        [year-or-month] It could be the fiscal year { $year }, or a year and a month.
        [bare-year] "{ $number }" alone has no era and is no western year.
        [short-year] The western year has only two digits ({ $digits }).
        [digits] "{ $digits }" is neither a western year (four digits) nor a date (eight).
        [e-stat-code] "{ $digits }" is no time code of a year, a fiscal year, a quarter or a month.
        [decade] It means several years at once.
        [relative] Which year "{ $word }" is depends on the day it was written.
        [no-result] "{ $word }" is not a result.
        [no-day] There is no date.
        [footnote] It carries a footnote mark "{ $mark }".
       *[other] {""}
    }
    .title = Not a year
    .help = { $reason ->
        [no-year] Begin with the year, such as 令和6年度（10月末時点）.
        [two-years] Write one year for a column or row, such as 令和6年度.
        [open-years] Write one year for a column or row, such as 令和6年度.
        [two-days] Write one day, such as R6(R6.10.31時点).
        [day-outside-year] Correct the year or the day.
        [backwards] Check the first and the last day.
        [no-such-day] Check the month and the day.
        [which-part] Write { $month }月末 for all up to its end, { $month }月分 for the month alone.
        [year-or-fiscal-year] Say which: { parts-of-year }.
        [calendar-year] Write 令和6年度 for a fiscal year. For an indicator of calendar years write calendar: calendar-year in the YAML.
        [year-or-month] Write { $year }年度 for the fiscal year, { $year }年10月末 for all up to a month's end.
        [bare-year] Add the era or write the western year: 令和6年度, R6, 2024年度.
        [short-year] Write all four digits, such as 2018年度.
        [decade] Write 令和6年度, R6, 2024年度: one year.
        [relative] Write the year itself, such as 令和6年度.
        [no-result] Put targets in the column 目標 or under targets in the YAML, and take columns of plans and budgets out of the table.
        [no-day] Write the date, such as 2024-10-31 or R6.10.31.
        [footnote] Remove the mark, and write the footnote in the note column, or as note under periods in the YAML.
       *[other] Write 令和6年度, R6, 2024年度 or R6(R6.10.31時点).
    }
K0206 = { $dimension ->
        [none] It is not known what the column "{ $label }" holds.
       *[other] { $label ->
            [none] The cell of { $dimension } is empty: of what the value is cannot be told.
           *[other] "{ $label }" is not declared as a value of { $dimension }.
        }
    }
    .title = A label that is not declared
    .help = { $nearest ->
        [none] { $dimension ->
            [none] Remove the column, or add it to dimensions in the YAML.
           *[other] { $label ->
                [none] Write it in every row, even where it is that of the row above.
               *[other] If it is new, add it to the values of the dimension in the YAML.
            }
        }
       *[other] Did you mean "{ $nearest }"? { $dimension ->
            [none] If it is another dimension, add it to dimensions in the YAML.
           *[other] If it is new, add it to the values of the dimension in the YAML.
        }
    }
K0207 = There are two values for the same year ({ $year }).{ $other ->
        [none] {""}
       *[other] {" "}The other is in cell { $other }.
    }
    .title = Two values for one year
    .help = Remove one, or say as of which day each was read.
K0208 = The table has "{ $labels }", but there are no dimensions in the YAML.
    .title = No dimensions declared
    .help = Declare a dimension in the YAML, with the words of the table as its values.
K0209 = "{ $text }" is not a status.
    .title = Unknown status
    .help = Write 速報, 見込, 推計, 秘匿, 欠測, 確定, 改定 or 訂正, or one of the letters A P B E F Q O M L N U D. Under signs, zero may be written too.
K0210 = The cells of this row ({ $cells }) do not fit the headings ({ $headings }): a number seems to be split at its commas.
    .title = Too many cells in a row
    .help = Remove the commas in the number, or put the number into quotes, "1,234".
K0211 = { $kind ->
        [blank] No sheet holds anything (sheets: { $sheets }).
       *[unknown] There is no sheet "{ $sheet }" (sheets: { $sheets }).
    }
    .title = No such sheet
    .help = { $nearest ->
        [none] Write the name of the sheet with the table under sheet in the YAML.
       *[other] Did you mean "{ $nearest }"?
    }
K0212 = { $what ->
        [rows] Hidden rows ({ $which }) were read as well.
        [columns] Hidden columns ({ $which }) were read as well.
       *[sheet] The hidden sheet "{ $which }" was read.
    }
    .title = Hidden rows, columns or sheets were read
    .help = See whether these values are to be published. If not, delete them; if so, unhide them and save the file again.
K0214 = The cell shows an error ({ $error }) in place of a number.
    .title = An error in a cell
    .help = Correct the formula in the spreadsheet program, or write the value. Where there is none, leave the cell empty or write … or -.
K0218 = { $kind ->
        [blank] The range "{ $text }" holds nothing.
       *[unreadable] "{ $text }" is not a range.
    }
    .title = A range that cannot be read
    .help = Write the first and the last cell of the table, such as B3:J8.
K0219 = Two or more sheets hold something ({ $sheets }).
    .title = Several sheets
    .help = Write the name of the sheet to read under sheet in the YAML, such as data: {"{"}file: book.xlsx, sheet: 実績{"}"}
K0220 = { $count ->
        [1] The formula has no saved value.
       *[other] { $count } formulas have no saved values; this is the first.
    }
    .title = A formula without its value
    .help = Open the file in a spreadsheet program and save it again.
K0213 = A value stands in joined cells ({ $cells }): of which year or series it is cannot be told.
    .title = A value in joined cells
    .help = Split the cells and write a value into each.
K0215 = All values in ％ lie between 0 and 1: whether 0.966 is 96.6 ％ or 0.966 ％ cannot be told.
    .title = Shares of one, or percentages
    .help = For 96.6 ％ let the cell show a percentage, or write 96.6. For 0.966 ％ write 0.966% with its sign.
K0216 = There are two tables in one file or sheet: another one seems to begin at "{ $text }".
    .title = Two tables
    .help = Give each table a file or sheet of its own. Of a workbook, range under data (B3:J8) says which cells are read.
K0221 = There is more than one table for this indicator: { $files }
    .title = Several tables for one indicator
    .help = Move those that are not used to another folder, or name the right one under data.
K0222 = A quotation mark (") is never closed.
    .title = An open quotation mark
    .help = Add " at the end of the cell that begins here, or remove this one.
K0223 = The column "{ $heading }" is not declared under dimensions.
    .title = An unknown column
    .help = { $nearest ->
        [none] Add it to dimensions if it is one, or remove the column.
       *[other] Did you mean "{ $nearest }"? Add it to dimensions if it is one, or remove the column.
    }
K0224 = The table names its unit (件, 人, 円, ％ …) nowhere.
    .title = A table without a unit
    .help = Run it again with the unit, such as --unit 件
K0225 = The status is "{ $status }", yet there is a value: whether it may be published cannot be told.
    .title = A value where there should be none
    .help = Leave the cell of the value empty if it is withheld or missing. Otherwise correct the status.
K0301 = The total { $printed } of { $year } is not the sum of its parts, { $sum }.
    .title = A total is not the sum of its parts
    .help = Check in the source whether the total or a part is wrong. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] in the YAML; then this warning is not shown again.
K0302 = The total { $printed } over the years is not their sum, { $sum }.
    .title = A total over the years that is not their sum
    .help = Check in the source whether the total or a year is wrong. If the source has it so, write accept: [{"{"}code: { $code }, reason: 原資料のとおり{"}"}] in the YAML; then this warning is not shown again.
K0304 = direction is "{ $direction }" without a direction_basis: no judgement is made.
    .title = A direction without a basis
    .help = Say in direction_basis why more (or less) is better, such as a target of the plan or the programme's purpose.
K0305 = "{ $text }" is written in an era that had ended; it was read as { $year }.
    .title = A year of an era that had ended
    .help = Nothing needs to be done.
K0314 = { $scope ->
        [year] There is no warning "{ $code }" in { $period } for this accept.
       *[any] There is no warning "{ $code }" for this accept.
    }
    .title = An accept that is not used
    .help = If the warning has gone, remove this accept.
K0319 = The value of { $year } is marked "{ $text }", but nothing says when it was changed, from what and why.
    .title = A change without a record
    .help = Write it under revisions in the YAML, such as revisions: [{"{"}period: { $year }, kind: corrected, date: 2024-11-01, old: 81.4, reason: miscounted{"}"}]
more-places = { $others ->
    [0] {""}
    [1] , and 1 more place: { $addresses }
   *[other] , and { $others } more places: { $addresses }
}
more-of-them = { $others ->
    [0] {""}
    [1] , and 1 more
   *[other] , and { $others } more
}
K0501 = { $kind ->
        [tab] The cells are separated by tabs: this is not CSV (comma-separated)
        [semicolon] The cells are separated by semicolons: this is not CSV (comma-separated)
       *[ending] "{ $text }" is not a format that programs read directly
    } (government rule { $rule }).
    .title = A file format that programs do not read directly
    .help = Save it again as an Excel workbook (.xlsx) or as "CSV UTF-8".
K0502 = There is more than one table in this sheet or file: another begins at "{ $text }" (government rule { $rule }{ more-places }).
    .title = Several tables in a sheet
    .help = Give each table a sheet or file of its own.
K0503 = There is a blank { $kind ->
        [row] row
       *[column] column
    } in the table: { $text } (government rule { $rule }{ more-places }).
    .title = Blank rows or columns in a table
    .help = Delete blank rows and columns, so that headings and data stand without gaps.
K0504 = There is text outside the table: "{ $text }" (government rule { $rule }{ more-places }).
    .title = Text outside the table
    .help = Take titles and remarks out of the table's file; write them into the YAML, under title or notes.
K0505 = { $kind ->
        [none] A column with data has no heading
       *[empty-word] The heading "{ $text }" does not say what the column holds
    } (government rule { $rule }{ more-places }).
    .title = Column without a name
    .help = Write a heading that says what the column holds, such as 実績 or 備考.
K0506 = { $kind ->
        [around] There is a space before or behind a text
        [break] There is a line break in a cell
       *[inside] There are spaces for looks in a text
    }: "{ $text }" (government rule { $rule }{ more-places }).
    .title = Spaces or line breaks for looks
    .help = Remove them, and use the cell's alignment, indent or wrapping instead.
K0507 = Several things are written in one cell: "{ $text }" (government rule { $rule }{ more-places }).
    .title = Several data in a cell
    .help = { $kind ->
        [day] Write only the year into the heading, and the day under periods in the YAML or into a column 時点.
        [remark] Write only the number; move what is in brackets into a column 備考 or a row of its own.
       *[numbers] Write one number a cell, and the others into further rows or columns.
    }
K0508 = Platform-dependent characters are used: "{ $text }" (government rule { $rule }{ more-places }).
    .title = Platform-dependent characters
    .help = Write 1 or (1) for ①, 2 for Ⅱ, 株式会社 for ㈱, キロ for ㌔, から for ～. Names that need such a character may keep it.
K0509 = The cell of a value is blank (government rule { $rule }{ more-places }). It may be zero, or there may be no value.
    .title = Blank value
    .help = Write 0 for zero. Where there is no value, write … (not collected), - (cannot exist) or x (withheld), and explain the sign under signs in the YAML.
K0510 = Pictures, shapes or charts lie on the sheet: { $text } (government rule { $rule }).
    .title = Pictures and shapes on a sheet
    .help = Write what is needed into cells, and remove the pictures and shapes.
K0511 = Only some cells of a column are coloured (government rule { $rule }{ more-places }). Programs do not read colours.
    .title = Colours that tell cells apart
    .help = If a colour means something, write it in words into a column such as 備考. If it does not, clear the fill.
K0512 = Cells are joined: { $text } (government rule { $rule }{ more-places }).
    .title = Joined cells
    .help = Separate them, and write the text into each cell.
K0513 = { $kind ->
        [row] Row { $text } is hidden
        [column] Column { $text } is hidden
       *[sheet] The sheet "{ $text }" is hidden
    } (government rule { $rule }{ more-of-them }).
    .title = Hidden rows, columns or sheets in a table
    .help = Delete what is not needed, and unhide what is.
K0514 = There is a line break in a cell: "{ $text }" (government rule { $rule }{ more-places }). In CSV it may be read as the end of the record.
    .title = Line break in a cell of a CSV
    .help = Remove the break, so that each record is one line.
K0521 = { $kind ->
        [unit] A number is written with its unit
        [comma] A number is written with commas
        [mark] A number is written with the mark of a note
        [sign] A minus is written otherwise than as -
        [text] A number is stored as text
       *[width] A number is written in full-width characters
    }: "{ $text }" (government rule { $rule }{ more-places }).
    .title = A number with a unit, commas or the like
    .help = { $kind ->
        [unit] Write the number alone. The unit goes under unit in the YAML or into a column 単位.
        [comma] Remove the commas. Excel can show them by the cell's number format.
        [mark] Remove the mark, and write the note into a column 備考.
        [sign] Write a minus as -, for example -3.2. Excel can show ▲ by the cell's number format.
        [text] Set the cell's format to General or Number and enter the number again.
       *[width] Write it in half-width digits, for example 1329.
    }
K0522 = { $kind ->
        [mark] "{ $text }" stands for a name that is left out
       *[blank] "{ $text }" of the row above is left out here
    } (government rule { $rule }{ more-places }).
    .title = Names left out
    .help = Write the name into every row.
K0523 = More than one column has the heading "{ $text }" (government rule { $rule }{ more-places }).
    .title = Columns of the same heading
    .help = Give every column a heading of its own. Where headings are two rows, make them one, such as 令和5年度件数.
K0524 = One thing is written in two ways: "{ $text }" (government rule { $rule }{ more-places }).
    .title = Two spellings
    .help = Use one spelling throughout: the same width of characters, the same spaces.
K0525 = その他 (other) stands with its details in one cell: "{ $text }" (government rule { $rule }{ more-places }).
    .title = Details beside "other"
    .help = Write その他 alone, and the details into a column 備考.
K0526 = The cell holds a formula and not its value "{ $text }" (government rule { $rule }{ more-places }).
    .title = A formula in place of a value
    .help = Copy the cells and paste them as values.
K0531 = { $kind ->
        [below] The headings are not in row 1 but in row { $text }
        [several] The headings are more than one row
       *[gap] The data do not begin in the row below the headings (row { $text })
    } (government rule { $rule }{ more-places }).
    .title = Headings that are not in row 1
    .help = Put one row of headings into row 1 and the data from row 2 on. The title goes into the YAML.
K0533 = Nothing says what the sign "{ $text }" among the numbers means (government rule { $rule }{ more-places }).
    .title = Sign without explanation
    .help = Say what it means under signs in the YAML, for example signs: {"{"}"-": M, "x": Q, "…": L{"}"}. M: cannot exist, Q: withheld, L: not collected, zero: 0. 実績なし goes under no_result.
K0534 = The unit is said nowhere (government rule { $rule }).
    .title = A unit that is written nowhere
    .help = Write it under unit in the YAML, or into a column 単位.
K0535 = { $kind ->
        [ambiguous] "{ $text }" may be several days
        [mixed] Years or days are written in different ways: "{ $text }"
       *[era] The year is not written in western years: "{ $text }"
    } (government rule { $rule }{ more-places }).
    .title = Years that are not western or not alike
    .help = Write 2024, 2024年度, 2024（令和6）年度 or 2024-10-31, and one way throughout a column. A day may also be written R6.10.31.
K0538 = { $kind ->
        [both] Neither the definition nor the source of the data is written
        [definition] The definition of the data is not written
        [source] The source of the data is not written
       *[none] The encoding is not UTF-8
    }{ $text ->
        [none] {""}
       *[other] . The encoding is { $text }
    } (government rule { $rule }).
    .title = No definition, no source, or an old encoding
    .help = { $kind ->
        [both] Say under definition in the YAML how it is counted, and name the document under sources.
        [definition] Say under definition in the YAML what is counted and how.
        [source] Name the document under sources in the YAML.
       *[none] Save the file again as "CSV UTF-8" in the spreadsheet program.
    }{ $kind ->
        [none] {""}
       *[other] { $text ->
            [none] {""}
           *[other] {" "}Save the file again as "CSV UTF-8" in the spreadsheet program.
        }
    }
K0539 = { $kind ->
        [series] The table is wide, with series side by side: "{ $text }"
       *[years] The table is wide, with years side by side: "{ $text }"
    } (government rule { $rule }{ more-of-them }).
    .title = A wide table
    .help = Write one value a row, in columns 年度, 区分, 実績. The site can also be made of the table as it is, and the CSV that Kizashi writes has one value a row.
remark-indicator = { $series } series, { $values } values ({ $first } to { $last }).
K0306 = This is a running total, yet { $value } in { $year } is less than { $before } in { $before-year }.
    .title = A running total falls
    .help = Check the number. Where the definition or coverage changed, say so under breaks in the YAML; where the value was corrected, write 改定 or 訂正 in the status column. If it is no running total, correct aggregation in the YAML.
K0307 = { $value } in { $year } is about { $way ->
        [up] { $times } times
       *[down] 1/{ $times } of
    } { $before } in { $before-year }.
    .title = A digit too many or too few
    .help = Check for a digit too many, a digit too few or a lost decimal point. Where the definition or coverage changed, say so under breaks in the YAML. If the source has it so, write accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] in the YAML.
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
    .help = If a provisional value has become final, write 確定 in the status column; if it was revised, write 改定 or 訂正. Otherwise check which of the two is right.
K0315 = The value of { $year } is said to begin inside the year, on { $day }, but there is a value for { $before-year } too: { $before }.
    .title = A beginning that does not fit
    .help = Check the day in the heading of the table, or from under periods in the YAML. Where the definition or coverage changed in this year, say so under breaks in the YAML.
K0316 = { $value } in { $year } is about { $way ->
        [up] { $times } times
       *[down] 1/{ $times } of
    } { $before } in { $before-year }.
    .title = A unit that seems to change
    .help = Check whether different units are mixed, such as 円 and 千円. Of an indicator in 円, a cell such as 13,374千円 is converted.
remark-table = { $sheet ->
        [none] The table
       *[other] Sheet { $sheet }
    } was read ({ $shape ->
        [long] one observation a row
        [wide] years across
       *[years-down] years down
    }, headings in row { $heading }{ $encoding ->
        [none] {""}
       *[other] , encoding { $encoding }
    }).
remark-left-out = Left out: row { $row }, "{ $text }" ({ $why ->
        [remark] a title or a remark
        [computed] a column computed from others
        [total] a total
        [subtotal] a subtotal
        [label] the name of the only series
        [section] a heading between rows
        [column] a column that is no dimension
       *[row] a row that where does not choose
    })
# Examples of how a part of a year is written (K0205)
parts-of-year = { $calendar ->
        [calendar-year] 令和6年上半期, 令和6年末, R6.9月末
        [survey] 令和6年上半期, 令和6年末, R6.9月末
       *[fiscal-year] 令和6年度上半期, 令和6年度末, R6.9月末
    }
