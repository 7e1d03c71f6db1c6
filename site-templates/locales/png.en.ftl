# Pictures of charts, and cards for link previews.

cli-arg-site_url = Where the site will stand: links to it then show cards
cli-arg-no_png = Make no pictures (PNG) of charts and cards

chart-picture = { $count ->
    [1] Picture for slides (PNG file)
   *[other] Picture of chart { $number } for slides (PNG file)
}
slide-sources = Sources: { $sources }
card-no-change = { $judgement } ({ $reason })
card-counted = { $level }: { $count } { $count ->
    [one] indicator
   *[other] indicators
} compared with { last-year }
