# The page on open data, the columns of the data files and their definitions.

open-lead = Every figure on this site is published in files for spreadsheet programs and for code.
open-modified = Last updated
open-date-day = { $day } { $month } { $year }
open-date-month = { $month } { $year }
open-date-year = { $year }
open-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
       *[other] { $month }
    }
open-scroll = Table: { $title } (scrolls sideways)
open-files = Files
open-name = File
open-what = Contents
open-format = Format
open-size = Size
open-file-observations = Every figure of every indicator, one figure a row
open-file-workbook = The same as an Excel workbook: one sheet of data, and one of definitions and sources
open-file-parquet = The same as a Parquet file
open-file-indicators = The list of indicators, each with its latest figure
open-file-columns = What the columns of the CSV files mean (W3C CSVW)
open-file-catalog = Catalogue of the data (W3C DCAT and schema.org)
open-encoding = CSV files are in UTF-8 with a byte order mark, lines end with CRLF, and cells are separated by commas. A text that begins with =, +, - or @ has an apostrophe (') before it, so that no program takes it for a formula.
open-terms = Terms of use and how to cite
open-licence-text = Text of the licence
open-no-licence = No terms of use are stated. Please ask the publisher before you use the data.
open-cite = When you use the data, please cite them like this:
open-cite-changed = If you have recalculated or regrouped the figures, please say that you have changed them.
open-citation = Source: { $publisher }, “{ $title }”
open-citation-dated = Source: { $publisher }, “{ $title }” (updated { $date })
open-columns = Columns of the CSV files
open-columns-lead = Columns keep their names and their order from year to year. The files of single indicators lack the two columns that tell indicators apart (indicator and title). A column for a breakdown is filled only for indicators that have it. Its values are ids; what they mean is told on the sheet of definitions of the XLSX file and in the JSON file of each indicator.
open-column = Column
open-title = Name
open-kind = Type
open-meaning = Meaning
open-codes = Codes for the status of a figure
open-codes-lead = The codes in the column status are those of SDMX, the international standard for statistical data. A row without a figure has a code as well, which says why.
open-code = Code
open-sign = In the tables on the pages
open-use = How to use the files
open-use-excel = In Excel
open-use-excel-xlsx = The XLSX file opens as it is: numbers are numbers and dates are dates.{" "}
open-use-excel-csv = The CSV files can be opened with a double click; Japanese text is shown as it should be.
open-use-r = In R
open-use-python = In Python
open-use-json = As JSON
open-use-json-text = The JSON file of an indicator holds, beside the figures, the comparison with the year before, the trend, the comparison with targets, and sentences that say so. Figures that are withheld or missing are null, and their status says why.
open-links = Addresses that do not change
open-links-text = The addresses of an indicator’s page and files are made of its id (in the table below) and stay the same from year to year: the page is indicators/id.html, the figures are data/indicators/id.csv and data/indicators/id.json. You can link to them from other sites and documents.
open-each = Files of each indicator
open-indicator = Indicator
open-id = id
open-span = Years
open-downloads = Download
open-years = { $first } to { $last }
open-file-link = { $format } ({ $size })
open-download = { $title }, { $format } file ({ $size })
open-all-title = Every figure of every indicator
open-all-description = A table of every figure of every indicator, one figure a row.
open-catalog = The figures of the plan’s indicators, one data set for each indicator.

open-sheet-data = Data
open-sheet-definitions = Definitions
open-heading-subject = subject
open-heading-name = name
open-heading-item = item
open-heading-text = text
open-subject-files = file
open-subject-column = column
open-subject-status = status code
open-subject-indicator = indicator
open-subject-code = value of a breakdown
open-item-title = name
open-item-publisher = publisher
open-item-licence = licence
open-item-licence-url = address of the licence
open-item-modified = last updated
open-item-area = area
open-item-area-code = code of the area
open-item-encoding = encoding
open-item-kind = type
open-item-description = description
open-item-meaning = meaning
open-item-sign = in the tables on the pages
open-item-summary = summary
open-item-definition = definition
open-item-formula = formula
open-item-unit = unit
open-item-source = source
open-item-source-url = address of the source

open-kind-text = text
open-kind-status = code
open-kind-year = year
open-kind-number = number
open-kind-day = date
open-kind-flag = true or false

column-indicator = The id of the indicator, of which its page and files have their names
    .title = Indicator id
column-title = The name of the indicator
    .title = Indicator
column-dimension = Which value of this breakdown, as an id; total is the total
column-fiscal_year = The western year in which the fiscal year begins; of indicators counted by calendar or survey year, that year
    .title = Year (number)
column-fiscal_year_name = The fiscal year by the western calendar; of indicators counted by calendar or survey year it is that year in their own file, and blank in the file of all indicators
    .title = Year (western)
column-japanese_year = The fiscal year (or year) by the Japanese era
    .title = Year (era)
column-from = The first day that the figure covers
    .title = From
column-until = The last day that the figure covers
    .title = Until
column-complete = true for a figure of a whole year, false for one that begins or ends inside the year
    .title = Whole year
column-value = The figure; blank where it is withheld or missing, and status says why
    .title = Value
column-unit = The unit of the figure
    .title = Unit
column-status = A code for the status of the figure
    .title = Status
column-note = A remark on the figure
    .title = Note
column-as_of = The day for which the figure stands, where the source says so
    .title = As of
column-target = The target for that year; blank for a target that is a range
    .title = Target
column-revised = true for a figure that was changed after it had been published
    .title = Revised
