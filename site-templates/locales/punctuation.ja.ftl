# 語と語のあいだの記号。言語によって形がちがうため、ここにまとめます。

title-bar = { $page }｜{ $site }｜{ $publisher }
site-of = { $publisher }｜{ $site }
remark = （{ $remark }）
remarked = { $text }（{ $remark }）
named = { $name }：{ $text }
listed = { $first }、{ $second }
listed-names = { $first }・{ $second }
span-of-years = { $from }～{ $to }
since-year = { $from }～
policy-named = 施策{ $number }　{ $title }
bureau-department = { $bureau }　{ $department }
year-and-span = { $western }　{ $span }
p-equals = ＝{ $p }
p-below = ＝{ $p }未満
partly-mark = ＊
chart-span-to = ～{ $to }
chart-span-from = { $from }～
level-with-note = { $count }指標・{ $note }
signs-listed = 表の記号：{ $signs }
sign-meaning = { $sign } { $meaning }
download-lead = ダウンロード：
moved = { $difference }{ $movement }
per-of = { $scale }{ $of }
chart-percent = ％
between-sentences = {""}
