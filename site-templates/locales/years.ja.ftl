# 年ごとのグラフの言葉
chart-baseline = 基準 { $year } { $value }
chart-goal-of = { $name } { $goal }
chart-empty = 値がありません
chart-provisional-line = 白い印と点線は、確定していない値です。
chart-provisional-bar = 点線の枠は、確定していない値です。
chart-withheld = ×は公表していない値です。
chart-intervals = 縦の細い線は、同じ条件でも偶然に生じうるばらつきの目安（95％）です。
chart-base-year = 基準は{ $year }です。
chart-years-from = グラフは{ $from }からです。それより前の値は表にあります。
chart-years-to = グラフは{ $to }までです。その後の値は表にあります。
chart-years-between = グラフは{ $from }から{ $to }までです。ほかの値は表にあります。
