# What is said on the terminal.

cli-kizashi = Turns a city's yearly indicators (YAML and CSV) into a static web site with charts.
cli-kizashi-example = Example: kizashi build indicators -o output
cli-build = Reads SOURCE and writes the site to OUT.
cli-build-example = Example: kizashi build indicators -o output
cli-check = All of build but the writing: every problem, with place and remedy.
cli-check-example = Example: kizashi check indicators --strict
cli-schema = Prints the JSON Schema of a file, for editors.
cli-schema-example = Example: kizashi schema indicator > indicator.schema.json
cli-explain = What the code of a problem means, with an example.
cli-explain-example = Example: kizashi explain K0203
cli-arg-codes = Codes of problems (without any, all codes are listed)
cli-arg-source = The source folder
cli-arg-out = The output folder
cli-arg-force = Write even if OUT holds files that kizashi did not write; they are removed
cli-arg-format = How problems are printed
cli-arg-name = Of which file
cli-arg-lang = Language of messages (else LC_ALL, LC_MESSAGES, LANG; else Japanese)
cli-arg-strict = Warnings count as errors
cli-arg-quiet = Say nothing but problems
cli-arg-verbose = Say how each file was read, after the problems
cli-arg-jobs = How many threads work at once
cli-arg-color = Colours in messages

cli-built = { $indicators } indicators, { $series } series, { $pages } pages, { $size }, { $seconds } s, { $index }
cli-checked = { $indicators } indicators, { $series } series: no errors.
cli-problems = In all, { $counts }
cli-more-on-code = "kizashi explain { $code }" tells what a code means, with an example.
cli-remark = { $file }: { $text }
cli-code = { $code }  { $title } ({ $severity })
cli-no-code = There is no code "{ $code }". Did you mean { $nearest }? "kizashi explain" alone lists all codes.
cli-untouched = The site was not written. { $out } is as it was.
cli-cell = row { $row }, column { $column } (cell { $address }): {""}
cli-sheet = sheet { $sheet }: {""}
cli-sheet-cell = sheet { $sheet }, cell { $address }: {""}
cli-cut = [...]
cli-form = Warnings that begin with K05 are about a rule for tables that machines read; the figures were read right. See "kizashi explain K0521" and the like. To keep the tables as they are, write accept: [{"{"}code: K05xx, reason: why{"}"}] in site.yaml.
cli-remedy = What to do:
cli-more-of-code = { $count } more of the same { $severity }: { $code } { $title }
cli-foreign = { $out } holds files that kizashi did not write ({ $files } …). Name another folder with -o, or add --force if they may go.
cli-failed = The site could not be written ({ $why }). Check the free space and your permission to write.
cli-severity-error = error
cli-severity-warning = warning
cli-severity-note = note
cli-count-error = errors: { $count }
cli-count-warning = warnings: { $count }
cli-count-note = notes: { $count }
cli-separator = {", "}
cli-file = { $file } ({ $counts })
cli-line = line { $line }: {""}

cli-import = Turns a table as printed, or a sheet of a workbook, into an indicator (YAML and CSV).
cli-import-example = Example: kizashi import results.xlsx --sheet 実績 --id promoter-cases
cli-arg-file = The table (CSV, XLSX, XLS, ODS)
cli-arg-id = The id of the indicator; with --all what the ids begin with
cli-arg-sheet = The sheet that is read
cli-arg-range = The cells that are read
cli-arg-policy = The id of its policy (else the first one)
cli-arg-unit = The unit, where the table names none
cli-arg-layout = The shape of the table, where that is not found
cli-arg-all = Make one indicator of each row
cli-arg-dry_run = Say what was understood and write nothing
cli-arg-overwrite = Overwrite files that are there
cli-import-nothing = Nothing was written.
cli-import-exists = { $file } is there already. Choose another --id, or add --force to overwrite it.
cli-import-no-policy = There is no policies.yaml in { $folder }, so the policy is not known. Name the folder with -o and the policy with --policy.

import-indicator = Indicator { $id }, "{ $title }", unit { $unit }
import-series = {"  "}Series "{ $label }"{ $key ->
        [none] {""}
       *[other] {" "}({ $key })
    }: { $from } to { $to }, years: { $years }
import-incomplete = {"  "}Not a whole year: { $year } ({ $from } to { $to })
import-total = {"  "}Total over the years of "{ $label }": { $printed }{ $agrees ->
        [yes] , which is their sum. It is not written.
        [gaps] ; some years have no value, so it is not compared with their sum. It is not written.
       *[no] , but their sum is { $sum }: check the source. It is not written.
    }
import-target = {"  "}Target of "{ $label }": { $year } { $value }
import-file = Wrote { $file }
import-dry = Nothing was written (--dry-run).
import-next = The policy is "{ $policy }". Add summary, definition and sources to the YAML, and run kizashi check.

cli-init = Makes a new source folder that builds as it stands.
cli-init-example = Example: kizashi init indicators --example
cli-arg-folder = The folder to make
cli-arg-example = Put one indicator with invented figures into it
cli-init-done = Made { $folder }. Edit site.yaml and policies.yaml, and run kizashi build { $folder }.
cli-init-not-empty = { $folder } holds files already. Name an empty folder or a new one.

usage-unknown = There is no argument "{ $argument }".
usage-command = There is no command "{ $command }".
usage-missing = Missing: { $arguments }
usage-value = "{ $value }" cannot be the value of "{ $argument }".
usage-no-value = Write a value after "{ $argument }".
usage-conflict = "{ $argument }" and "{ $other }" cannot be used together.
usage-nearest = Did you mean "{ $nearest }"?
usage-choices = Write one of: { $choices }
usage-help = Add --help to a command to see how it is used. Example: kizashi import --help

cli-gallery = Write a page with every kind of chart and every edge case.
cli-gallery-example = Example: kizashi gallery gallery --random 60
cli-arg-gallery-folder = The folder to write
cli-arg-random = So many charts of random figures besides, the same each time
cli-arg-preview = A preview that is not public yet: every page says so, and search engines are asked to stay away
cli-arg-templates = A folder with the city's own templates: files there replace the built-in ones of the same path
cli-arg-languages = The languages of the site, the first one at its root (else those of site.yaml)
