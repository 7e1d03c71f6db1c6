# What stands between words. It differs by language, so it stands here.

title-bar = { $page } | { $site } | { $publisher }
site-of = { $publisher } | { $site }
remark = {" "}({ $remark })
remarked = { $text } ({ $remark })
named = { $name }: { $text }
listed = { $first }, { $second }
listed-names = { $first }, { $second }
span-of-years = { $from } to { $to }
since-year = since { $from }
policy-named = Policy { $number }: { $title }
bureau-department = { $department }, { $bureau }
year-and-span = { $span }
p-equals = {" "}= { $p }
p-below = {" "}< { $p }
partly-mark = *
chart-span-to = to { $to }
chart-span-from = from { $from }
level-with-note = { $count } { $count ->
    [one] indicator
   *[other] indicators
}: { $note }
signs-listed = Signs in the table: { $signs }
sign-meaning = { $sign } = { $meaning }
download-lead = Download:{" "}
moved = { $movement } { $difference }
per-of = { $scale } { $of }
chart-percent = %
between-sentences = {" "}
