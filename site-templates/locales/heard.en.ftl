# What is heard of a chart: its description and the words of its marks. No brackets and no signs (− –), which screen
# readers leave out or misread.

heard-minus = minus { $number }
heard-range = { $from } to { $to }
heard-unit = The unit is { $unit }.
heard-unit-year = Figures for { $year }; the unit is { $unit }.
heard-newest = Figures for other years are in the table.
heard-list = { $first }, { $second }

# Parts of years, and values with what they are
heard-part = { $year }, { $span }
heard-span = { $from } to { $to }
heard-marked = { $mark } { $value }
heard-clause = { $name }: { $value }
heard-item = { $title }: { $value }
heard-series = { $title }: { $clauses }.
heard-target = target
heard-target-year = target for { $year }
heard-rank = rank
heard-place = { $rank }

# The words of a mark
heard-mark = { $year }: { $value }
heard-mark-as = { $year }: { $value }, { $mark }
heard-mark-of = { $mark }, { $label }

# What stands around the values
heard-baseline = The year to start from is { $year }.
heard-bound = There are { $value } in all: { $name }.
heard-plan = The plan runs from { $from } to { $to }.
heard-break = From { $year } on, what is counted or how it is counted changed.
heard-break-note = From { $year } on, what is counted or how it is counted changed. { $note }.
heard-event = { $year }: { $note }.
heard-event-open = Since { $year }: { $note }.
heard-event-through = { $year } to { $last }: { $note }.

# Values that are not plain ones, and why there is none
heard-status-P = provisional
heard-status-E = estimated
heard-status-F = forecast
heard-status-U = unreliable
heard-status-D = differently defined
heard-none-Q = withheld
heard-none-O = missing
heard-none-M = not applicable
heard-none-L = not surveyed
heard-none-N = less than half of the unit
heard-none-F = forecast without a figure
heard-none = no figure
chart-of-span = { $title }, { $from } to { $to }
