# What is said on the terminal.

cli-kizashi = Turns a city's yearly indicators (YAML and CSV) into a static web site with charts.
cli-kizashi-example = Example: kizashi build indicators -o output
cli-build = Reads SOURCE and writes the site to OUT.
cli-build-example = Example: kizashi build indicators -o output
cli-check = All of build but the writing: every problem, with place and remedy.
cli-check-example = Example: kizashi check indicators --strict
cli-arg-source = The source folder
cli-arg-out = The output folder
cli-arg-force = Write even if OUT holds files that kizashi did not write; they are removed
cli-arg-format = How problems are printed
cli-arg-lang = Language of messages (else LC_ALL, LC_MESSAGES, LANG; else Japanese)
cli-arg-strict = Warnings count as errors
cli-arg-quiet = Say nothing but problems
cli-arg-jobs = How many threads work at once
cli-arg-color = Colours in messages

cli-built = { $indicators } indicators, { $series } series, { $pages } pages, { $size }, { $seconds } s, { $index }
cli-checked = { $indicators } indicators, { $series } series: no errors.
cli-problems = Errors: { $errors }, warnings: { $warnings }
cli-untouched = The site was not written. { $out } is as it was.
cli-cell = { $file }, row { $row }, column { $column }: {""}
cli-sheet-cell = { $file }, sheet { $sheet }, cell { $address }: {""}
cli-foreign = { $out } holds files that kizashi did not write ({ $files } …). Name another folder with -o, or add --force if they may go.
cli-failed = The site could not be written ({ $why }). Check the free space and your permission to write.
