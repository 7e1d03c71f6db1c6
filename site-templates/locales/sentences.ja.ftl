# 指標について述べる文。状態ごとに一つの文を丸ごと書きます（語をつなぎ合わせません）。

latest = { $year }は{ $value }でした。
change-up-count = { $year }は{ $value }で、前年度（{ $before }）に比べ{ $difference }増加しました。
change-down-count = { $year }は{ $value }で、前年度（{ $before }）に比べ{ $difference }減少しました。
change-up-count-percent = { $year }は{ $value }で、前年度（{ $before }）に比べ{ $difference }（{ $percent }）増加しました。
change-down-count-percent = { $year }は{ $value }で、前年度（{ $before }）に比べ{ $difference }（{ $percent }）減少しました。
change-up-rate = { $year }は{ $value }で、前年度（{ $before }）に比べ{ $difference }上昇しました。
change-down-rate = { $year }は{ $value }で、前年度（{ $before }）に比べ{ $difference }低下しました。
change-same = { $year }は{ $value }で、前年度と同じでした。
change-break = { $year }は{ $value }でした。{ $break }から集計の対象や方法が変わったため、前年度とは比較できません。{ $note }
change-gap = { $year }は{ $value }でした。前年度の値がないため、前年度との比較はしていません。
only-incomplete = { $year }の{ $value }は{ $span }の値です。1年分の値はまだありません。
no-value = 公表できる値はまだありません。

parts-down-up = 内訳では、{ $down }は{ $fall }減り（{ $down-before }→{ $down-after }）、{ $up }は{ $rise }増えました（{ $up-before }→{ $up-after }）。

trend-up-count = { $from }から{ $to }までの{ $n }年分の値には、増加傾向が見られます（偶然とは考えにくい動きです）。
trend-down-count = { $from }から{ $to }までの{ $n }年分の値には、減少傾向が見られます（偶然とは考えにくい動きです）。
trend-up-rate = { $from }から{ $to }までの{ $n }年分の値には、上昇傾向が見られます（偶然とは考えにくい動きです）。
trend-down-rate = { $from }から{ $to }までの{ $n }年分の値には、低下傾向が見られます（偶然とは考えにくい動きです）。
trend-none = { $from }から{ $to }までの{ $n }年分の値には、一定の増減傾向は見られません。
trend-untold = { $from }から{ $to }までの{ $n }年分の値だけでは、増減の傾向があるかどうかは判断できません。
beyond-chance-up = 年度による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、前年度（{ $before }）より{ $difference }増えました。
beyond-chance-down = 年度による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、前年度（{ $before }）より{ $difference }減りました。
cumulative = 累計のため、増加の傾向は判定しません。

target-met = { $target-year }の目標（{ $target }）を達成しました。
target-missed = { $target-year }の目標（{ $target }）には{ $gap }届きませんでした。
target-ahead-met = { $year }の時点で、{ $target-year }の目標（{ $target }）に達しています。
target-ahead-missed = { $year }の時点で、{ $target-year }の目標（{ $target }）まであと{ $gap }でした。

incomplete = { $year }の{ $value }は{ $from }から{ $to }までの{ $months }のため、比較には用いていません。
incomplete-reading = { $year }の{ $value }は年度の途中（{ $span }）の値のため、比較には用いていません。
months = { $count }か月分
other-day = { $year }の{ $value }は{ $span }の値で、ほかの年度とは時点が異なるため、比較には用いていません。

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
