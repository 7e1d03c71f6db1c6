# 秘匿（小さい数を公表しないこと）の文

withheld-figure = ［秘匿］

cli-arg-private = 秘匿した値の入ったフォルダー。元になるフォルダーで x としたところに数を入れた、同じ名前の表を置きます
cli-arg-write_lock = どの値を秘匿するかを disclosure.lock に書きます
cli-arg-disclosure_report = どの値をなぜ秘匿するかを示します

disclosure-none = 秘匿する値はありません。
disclosure-indicator = { $title }（{ $id }）：1～{ $most }を秘匿
disclosure-column-year = 年度
disclosure-column-series = 系列
disclosure-column-why = 秘匿する理由
disclosure-column-range = 公表される数からわかる範囲
disclosure-column-equation = 守っている式
disclosure-small = 小さい数
disclosure-cover = ほかの値を守る
disclosure-range = { $low }～{ $high }
disclosure-range-open = { $low }以上
disclosure-known = 公表ずみのため秘匿しない値：{ $year }　{ $series }（{ $document }）
