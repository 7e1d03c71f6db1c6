# What is heard of a chart: its description and the words of its marks. No brackets and no signs (△ ～ ／ ：), which
# screen readers leave out or misread.

heard-minus = マイナス{ $number }
heard-range = { $from }から{ $to }
heard-unit = 単位は{ $unit }。
heard-unit-year = { $year }の値で、単位は{ $unit }。
heard-newest = ほかの年の値は表にあります。
heard-list = { $first }、{ $second }

# Parts of years, and values with what they are
heard-part = { $year }の{ $span }
heard-span = { $from }から{ $to }まで
heard-marked = { $mark }で{ $value }
heard-clause = { $name }が{ $value }
heard-item = { $title }は{ $value }
heard-series = { $title }は、{ $clauses }。
heard-target = 目標
heard-target-year = { $year }の目標
heard-rank = 順位
heard-place = { $rank }位

# The words of a mark
heard-mark = { $year } { $value }
heard-mark-as = { $year } { $value }、{ $mark }
heard-mark-of = { $mark }、{ $label }

# What stands around the values
heard-baseline = 基準とする年は{ $year }です。
heard-bound = 全体は{ $value }{ $name }です。
heard-plan = 計画期間は{ $from }から{ $to }までです。
heard-break = { $year }から、対象や方法が変わりました。
heard-break-note = { $year }から、対象や方法が変わりました。{ $note }。
heard-event = { $year }、{ $note }。
heard-event-open = { $year }から、{ $note }。
heard-event-through = { $year }から{ $last }まで、{ $note }。

# Values that are not plain ones, and why there is none
heard-status-P = 速報や見込みなどの暫定値
heard-status-E = 推計
heard-status-F = 予測
heard-status-U = 精度が低い値
heard-status-D = 定義が異なる値
heard-none-Q = 秘匿のため非公表
heard-none-O = 欠測のため値なし
heard-none-M = 該当なし
heard-none-L = 未調査のため値なし
heard-none-N = 単位未満
heard-none-F = 予測のみで値なし
heard-none = 値なし
chart-of-span = { $title }、{ $from }から{ $to }まで
