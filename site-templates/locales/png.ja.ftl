# Pictures of charts, and cards for link previews.

chart-picture = { $count ->
    [1] スライド用の画像（PNGファイル）
   *[other] グラフ{ $number }のスライド用の画像（PNGファイル）
}
slide-sources = 出典：{ $sources }
card-no-change = { $judgement }（{ $reason }）
card-counted = { $level }{ $count }指標の、{ last-year }との比較

cli-arg-site_url = サイトを置くアドレス（書くと、リンクを貼ったときにカードの画像が出ます）
cli-arg-no_png = グラフとカードの画像（PNG）を作りません
