# ほかの数とならべた値：合計に占める割合、割った値、指数、ほかの市との比較。

figures-scroll = { $series }：{ $title }（横に動かせます）
figures-share = 合計に占める割合
figures-index = 指数（{ $year }＝100）
figures-per = { $count }あたり（{ $unit }）
figures-per-note = 「{ $title }」の同じ年の値で割っています。
figures-per-partly = ＊は、割る数が1年分そろっていない{ year-word }の値です。

benchmark-name = { $title }との比較
benchmark-above = { $year }は{ $value }で、{ $title }（{ $average }）を{ $difference }上回っています。
benchmark-below = { $year }は{ $value }で、{ $title }（{ $average }）を{ $difference }下回っています。
benchmark-same = { $year }は{ $value }で、{ $title }と同じです。
benchmark-percent = { $title }を100とすると、{ $percent }にあたります。
benchmark-printed-rank = 順位は{ $rank }位です（資料に印刷された順位）。
benchmark-own = 市の値（{ $unit }）
benchmark-difference = 差
benchmark-index = { $title }＝100
benchmark-rank-note = 順位は、資料に印刷されたものです。

about-base = 割合のもとの数
base-both = 「{ $numerator }」を「{ $denominator }」で割った割合です。
base-denominator = 「{ $denominator }」に対する割合です。
