# 指標について述べる文。状態ごとに一つの文を丸ごと書きます（語をつなぎ合わせません）。
# 「年度」と「前年度」だけは、指標の年の数え方（calendar）によって「年」「前年」になります（both は両方があるサイト）。
# 英語の文は sentences.en.ftl に、同じ名前、同じ変数であります。

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

# 値に添える語
year-read = { $year }（{ $day }）
year-end-read = { $year }末
about-value = 約{ $value }
marked = { $value }（{ $mark }）
marked-inside = { $value }、{ $mark }
points = { $number }ポイント
months = { $count }か月分
years-of-values = { $count }年分
whole-year = 1年分
list-comma = { $first }、{ $second }
list-and = { $first }と{ $second }
list-through = { $first }から{ $last }まで
untranslated = 「{ $text }」

# 前年度からの変化
latest = { $year }は{ $value }でした。比べられる{ last-year }の値はありません。
change-up-count = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }増加しました。
change-down-count = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }減少しました。
change-up-count-percent = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }（{ $percent }）増加しました。
change-down-count-percent = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }（{ $percent }）減少しました。
change-up-rate = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }上昇しました。
change-down-rate = { $year }は{ $value }で、{ last-year }（{ $before }）に比べ{ $difference }低下しました。
change-same = { $year }は{ $value }で、{ last-year }と同じでした。
change-from-zero = { $year }は{ $value }でした。{ last-year }は{ $before }でした。
change-rank = { $year }は{ $value }でした。{ last-year }は{ $before }でした。
cumulative-up = { $year }までの累計は{ $value }で、{ last-year }までの累計（{ $before }）から{ $difference }増えました。
cumulative-down = { $year }までの累計は{ $value }で、{ last-year }までの累計（{ $before }）から{ $difference }減りました。
cumulative-same = { $year }までの累計は{ $value }で、{ last-year }から増えていません。

# 比べられないとき
change-break = { $year }は{ $value }でした。{ $break }から集計の対象や方法が変わったため、{ last-year }とは比較できません。
change-break-note = { $year }は{ $value }でした。{ $break }から集計の対象や方法が変わったため、{ last-year }とは比較できません。{ $note }
change-gap = { $year }は{ $value }でした。{ last-year }の値がないため、{ last-year }との比較はしていません。
change-previous-withheld = { $year }は{ $value }でした。{ last-year }の値は公表していないため（秘匿）、{ last-year }との比較はしていません。
change-previous-part = { $year }は{ $value }でした。{ last-year }の値は{ $span }のもので、{ $whole }ではないため、{ last-year }との比較はしていません。
change-previous-forecast = { $year }は{ $value }でした。{ last-year }の値は予測のため、{ last-year }との比較はしていません。
change-previous-day = { $year }は{ $value }でした。{ last-year }の値は時点が異なる（{ $span }）ため、{ last-year }との比較はしていません。
only-incomplete = { $year }の{ $value }は{ $span }の値です。{ $whole }の値はありません。
only-other-day = { $year }の{ $value }は{ $span }の値です。ほかの{ year-word }と時点のそろった値はありません。
no-value = 公表できる値はありません。
planned = { $year }の{ target-word }は{ $target }です。
planned-titled = { $year }の{ $title }は{ $target }です。
no-result = 結果の値はありません。

# 差の大きさ
within-noise = この差は、偶然でも起こりうる大きさです。
within-band = この差は、変化とみなす幅（{ $band }）の中にあるため、横ばいとみなします。

parts-down-up = 内訳では、{ $down }は{ $fall }減り（{ $down-before }→{ $down-after }）、{ $up }は{ $rise }増えました（{ $up-before }→{ $up-after }）。

# 担当課の言葉
event-in = 担当課は、{ $from }の出来事として「{ $note }」を挙げています。
event-through = 担当課は、{ $from }から{ $to }までの出来事として「{ $note }」を挙げています。
event-since = 担当課は、{ $from }からの出来事として「{ $note }」を挙げています。

# 傾向
trend-up-count = { $from }から{ $to }までの{ $years }の値には、増加傾向が見られます（偶然とは考えにくい動きです）。
trend-down-count = { $from }から{ $to }までの{ $years }の値には、減少傾向が見られます（偶然とは考えにくい動きです）。
trend-up-rate = { $from }から{ $to }までの{ $years }の値には、上昇傾向が見られます（偶然とは考えにくい動きです）。
trend-down-rate = { $from }から{ $to }までの{ $years }の値には、低下傾向が見られます（偶然とは考えにくい動きです）。
trend-none-count = { $from }から{ $to }までの{ $years }の値には、一定の増減傾向は見られません。
trend-none-rate = { $from }から{ $to }までの{ $years }の値には、一定の上昇傾向も低下傾向も見られません。
trend-untold-count = { $from }から{ $to }までの{ $years }の値だけでは、増減の傾向があるかどうかは判断できません。
trend-untold-rate = { $from }から{ $to }までの{ $years }の値だけでは、上昇や低下の傾向があるかどうかは判断できません。
beyond-chance = { year-word }による差は偶然のばらつきを超えています。
beyond-chance-up-count = { year-word }による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、{ last-year }（{ $before }）より{ $difference }増えました。
beyond-chance-down-count = { year-word }による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、{ last-year }（{ $before }）より{ $difference }減りました。
beyond-chance-up-rate = { year-word }による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、{ last-year }（{ $before }）より{ $difference }上がりました。
beyond-chance-down-rate = { year-word }による差は偶然のばらつきを超えています。最も大きい変化は{ $year }で、{ last-year }（{ $before }）より{ $difference }下がりました。
cumulative = 累計のため、増加の傾向は判定しません。

# 目標。most は「以下」、keep は「保つ」目標
target-word = { $kind ->
    [milestone] 中間目標
   *[final] 目標
}
target-met = { $target-year }の{ target-word }（{ $target }）を達成しました。
target-missed = { $target-year }の{ target-word }（{ $target }）には{ $gap }届きませんでした。
target-ahead-met = { $year }の時点で、{ $target-year }の{ target-word }（{ $target }）に達しています。
target-ahead-missed = { $year }の時点で、{ $target-year }の{ target-word }（{ $target }）まであと{ $gap }でした。
target-most-met = { $target-year }の目標（{ $target }以下）を達成しました。
target-most-missed = { $target-year }の目標（{ $target }以下）を{ $gap }上回りました。
target-most-ahead-met = { $year }の時点で、{ $target-year }の目標（{ $target }以下）に達しています。
target-most-ahead-missed = { $year }の時点で、{ $target-year }の目標（{ $target }以下）を{ $gap }上回っています。
target-keep-least-met = { $target-year }の目標（{ $target }以上を保つ）を達成しました。
target-keep-least-missed = { $target-year }の目標（{ $target }以上を保つ）を{ $gap }下回りました。
target-keep-least-ahead-met = { $year }は、{ $target-year }までの目標（{ $target }以上を保つ）を満たしています。
target-keep-least-ahead-missed = { $year }は、{ $target-year }までの目標（{ $target }以上を保つ）を{ $gap }下回っています。
target-keep-most-met = { $target-year }の目標（{ $target }以下を保つ）を達成しました。
target-keep-most-missed = { $target-year }の目標（{ $target }以下を保つ）を{ $gap }上回りました。
target-keep-most-ahead-met = { $year }は、{ $target-year }までの目標（{ $target }以下を保つ）を満たしています。
target-keep-most-ahead-missed = { $year }は、{ $target-year }までの目標（{ $target }以下を保つ）を{ $gap }上回っています。

# 目標の見込み
outlook-on-track = 最近の{ year-word }ごとの平均的な変化がこのまま続くと仮定すると、{ $target-year }の目標（{ $target }）におおむね届く見込みです。
outlook-slightly-short = 最近の{ year-word }ごとの平均的な変化がこのまま続くと仮定すると、{ $target-year }の目標（{ $target }）にわずかに届かない見込みです。
outlook-short = 最近の{ year-word }ごとの平均的な変化がこのまま続くと仮定すると、{ $target-year }の目標（{ $target }）に届かない見込みです。
outlook-away = 最近の{ year-word }ごとの平均的な変化は、{ $target-year }の目標（{ $target }）から遠ざかる向きです。
outlook-not-assessed = { $target-year }の目標（{ $target }）に届く見込みかどうかは、判定していません。

# 計画
plan-not-begun = { $year }は、計画の期間（{ $from }から{ $to }まで）が始まる前です。

# 新しい値のうち、比較に用いないもの
incomplete = { $year }の{ $value }は{ $span }の{ $months }のため、比較には用いていません。
incomplete-days = { $year }の{ $value }は{ $span }の値のため、比較には用いていません。
incomplete-reading = { $year }の{ $value }は{ year-word }の途中（{ $span }）の値のため、比較には用いていません。
incomplete-part = { $year }の{ $value }は{ year-word }の一部（{ $span }）の値のため、比較には用いていません。
forecast = { $year }の{ $value }は予測の値のため、比較には用いていません。
other-day = { $year }の{ $value }は{ $span }の値で、ほかの{ year-word }とは時点が異なるため、比較には用いていません。
when = { $of ->
    [day] { $span }では
   *[span] { $span }は
}
same-part = { $of ->
    [day] 同じ時点
   *[span] 同じ期間
}
span-up-count = { $year }の{ when }{ $value }で、{ last-year }の{ same-part }（{ $before }）に比べ{ $difference }増加しました。
span-down-count = { $year }の{ when }{ $value }で、{ last-year }の{ same-part }（{ $before }）に比べ{ $difference }減少しました。
span-up-rate = { $year }の{ when }{ $value }で、{ last-year }の{ same-part }（{ $before }）に比べ{ $difference }上昇しました。
span-down-rate = { $year }の{ when }{ $value }で、{ last-year }の{ same-part }（{ $before }）に比べ{ $difference }低下しました。
span-same = { $year }の{ when }{ $value }で、{ last-year }の{ same-part }と同じでした。

# 値のない新しい年
newest-none = { $years }は「{ $words }」と公表されています。
newest-missing = { $years }の値はありません。
newest-withheld = { $years }の値は公表していません（秘匿）。
newest-not-collected = { $years }の値はまだ得られていません。
newest-cannot-exist = { $years }には、該当する値がありません。

# 区分ごとに1年分の値が1つだけある指標の文
rows-target = 目標を定めた{ $all }のうち、{ $year }に達成したのは{ $met }です。
rows-benchmark = { $all }のうち{ $above }で、{ $title }を上回っています。
rows-range = { $year }の値は、{ $all }で{ $low }から{ $high }までです。
rows-target-short = 目標に達した項目
rows-benchmark-short = { $title }を上回る項目
rows-range-short = { $all }の最小と最大
rows-count = { $count }項目

# 状態の名前
status-A = 実績
status-P = 速報・見込などの暫定値
status-B = 系列の切れ目
status-E = 推計
status-E-listed = 推計・おおよその数
status-F = 予測
status-Q = 秘匿
status-O = 欠測
status-M = 該当なし
status-L = 未調査
status-N = 単位未満
status-none = 資料に値がありません
status-U = 精度が低い
status-D = 定義が異なる
