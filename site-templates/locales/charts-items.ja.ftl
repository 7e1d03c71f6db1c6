# Words of charts that compare items rather than years.
chart-items-value = 値
chart-items-average = 平均
chart-items-rank = 順位
chart-items-place = { $rank }位
chart-items-of-year = { $label }（{ $year }）
chart-items-indexed = { $title }（＝100）
chart-items-benchmark = { $title } { $value }
chart-items-targets = 目標
chart-items-targets-of = { $year }の目標
chart-items-target = 目標 { $value }
chart-items-target-most = 目標 { $value }以下
chart-items-target-of = { $year }の目標 { $value }
chart-items-target-of-most = { $year }の目標 { $value }以下
chart-items-no-target = 目標なし
chart-items-withheld = 秘匿
chart-items-missing = 値なし
chart-items-own = 棒の長さは、項目ごとに目標を100としたもの
chart-items-cut = 縦の位置は{ $value }から
chart-items-caption-dots = 丸が値、縦線が{ $title }で、間の横線の長さがその差です。
chart-items-caption-indexed = 項目ごとに大きさが異なるため、平均を100とした位置に描いています。
chart-items-caption-sorted = 値の大きい順に並べています。
chart-items-caption-rank = 順位は、出典の資料にあるものです。
chart-items-caption-bullets = 棒が値、太い縦線が目標です。
chart-items-caption-own = 項目ごとに大きさが異なるため、棒の長さは目標を100としています。
chart-items-caption-shares = 棒の長さは、全体を100とした割合です。
chart-items-caption-rounded = 四捨五入のため、合計が100にならない{ $year-word }があります。
chart-items-caption-apart = 秘匿や値なしを含む{ $year-word }は、区分ごとに0から描いています。
chart-items-caption-slope = 左が{ $from }、右が{ $to }です。
chart-items-caption-break = この間に対象や方法が変わったため、線で結んでいません。
chart-items-hollow = 白い丸は1年分に満たない、または確定していない値です。
chart-items-hatched = 斜線は1年分に満たない{ $year-word }です（比較には用いていません）。
chart-items-no-average = 平均なし
chart-items-no-bar = 棒なし
chart-items-targets-same = 目標（棒も目標も{ $year }）
chart-items-targets-and-bars = { $year }の目標（棒は{ $bars }）
# What is said of lists of items.
rows-years = { $from }～{ $to }
rows-ahead-short = すでに目標に達している項目
rows-ahead = { $years ->
    [one] { $aim }の目標
   *[several] 目標
}と比べられる{ $all }のうち、{ $year }にその値に達していたのは{ $met }です。
