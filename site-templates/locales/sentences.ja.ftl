# 指標について述べる文。状態ごとに一つの文を丸ごと書きます（語をつなぎ合わせません）。
# 「年度」と「前年度」だけは、指標の年の数え方（calendar）によって「年」「前年」になります（both は両方があるサイト）。

year-word = { $calendar ->
    [calendar-year] 年
    [survey] 年
   *[fiscal-year] 年度
}
last-year = { $calendar ->
    [calendar-year] 前年
    [survey] 前年
    [both] 前年度・前年
   *[fiscal-year] 前年度
}

latest = { $year }は{ $value }でした。
change-up-count = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }増加しました。
change-down-count = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }減少しました。
change-up-count-percent = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }（{ $percent }）増加しました。
change-down-count-percent = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }（{ $percent }）減少しました。
change-up-rate = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }上昇しました。
change-down-rate = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }低下しました。
change-same = { $year }は{ $value }で、{ last-year }と同じでした。
change-break = { $year }は{ $value }でした。{ $break }から集計の対象や方法が変わったため、{ last-year }とは比較できません。{ $note }
change-gap = { $year }は{ $value }でした。{ last-year }の値がないため、{ last-year }との比較はしていません。
only-incomplete = { $year }の{ $value }は{ $span }の値です。1年分の値はまだありません。
no-value = 公表できる値はまだありません。

parts-down-up = 内訳では、{ $down }は{ $fall }減り（{ $down-before }→{ $down-after }）、{ $up }は{ $rise }増えました（{ $up-before }→{ $up-after }）。

trend-up-count = { $from }から{ $to }までの{ $n }年分の値には、増加傾向が見られます（偶然とは考えにくい動きです）。
trend-down-count = { $from }から{ $to }までの{ $n }年分の値には、減少傾向が見られます（偶然とは考えにくい動きです）。
trend-up-rate = { $from }から{ $to }までの{ $n }年分の値には、上昇傾向が見られます（偶然とは考えにくい動きです）。
trend-down-rate = { $from }から{ $to }までの{ $n }年分の値には、低下傾向が見られます（偶然とは考えにくい動きです）。
trend-none = { $from }から{ $to }までの{ $n }年分の値には、一定の増減傾向は見られません。
trend-untold = { $from }から{ $to }までの{ $n }年分の値だけでは、増減の傾向があるかどうかは判断できません。
beyond-chance-up = { year-word }による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、{ last-year }（{ $before }）より{ $difference }増えました。
beyond-chance-down = { year-word }による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、{ last-year }（{ $before }）より{ $difference }減りました。
cumulative = 累計のため、増加の傾向は判定しません。

target-met = { $target-year }の目標（{ $target }）を達成しました。
target-missed = { $target-year }の目標（{ $target }）には{ $gap }届きませんでした。
target-ahead-met = { $year }の時点で、{ $target-year }の目標（{ $target }）に達しています。
target-ahead-missed = { $year }の時点で、{ $target-year }の目標（{ $target }）まであと{ $gap }でした。

incomplete = { $year }の{ $value }は{ $from }から{ $to }までの{ $months }のため、比較には用いていません。
incomplete-reading = { $year }の{ $value }は{ year-word }の途中（{ $span }）の値のため、比較には用いていません。
months = { $count }か月分
other-day = { $year }の{ $value }は{ $span }の値で、ほかの{ year-word }とは時点が異なるため、比較には用いていません。

newest-none = { $years }は「{ $words }」と公表されています。
list-and = { $first }と{ $second }

# 区分ごとに1年分の値が1つだけある指標の文
rows-target = 目標を定めた{ $all }のうち、{ $year }に達成したのは{ $met }です。
rows-benchmark = { $all }のうち{ $above }で、{ $title }を上回っています。
rows-range = { $year }の値は、{ $all }で{ $low }から{ $high }までです。
rows-target-short = 目標に達した項目
rows-benchmark-short = { $title }を上回る項目
rows-range-short = { $all }の最小と最大
rows-count = { $count }項目

# グラフの説明
describe-span = { $year }（{ $span }）
describe-none = { $year } 値なし（{ $status }）
describe-sentence = { $title }（単位：{ $unit }）。{ $points }。
