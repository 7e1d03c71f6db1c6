# Charts of many series: small charts, shades, maps of tiles

panels-own = Each has a scale of its own
panels-own-caption = The values are of very different size, so each chart has a scale of its own.
panels-same-caption = All charts have the same scale.
panels-break = { $year }: { $label }
areas-key = Shades ({ $unit }; a limit belongs to the shade above)
areas-shades-caption = Five shades show how large a value is.
areas-order-caption = Rows run from the greatest value of { $year } down.
areas-fewer = From { "{}" } on (earlier years are in the table)
areas-incomplete-caption = Hatched cells do not cover a whole year; they have no shade and no part in the order.
areas-stock-caption = Hatched cells are of another day than the others; they have no shade and no part in the order.
areas-withheld-caption = A cross is a value that is not published.
areas-missing-caption = A dotted frame has no value.
areas-provisional-caption = A heavy dotted frame is provisional.
areas-year-caption = Values of { $year }.
areas-title = In { $year } the greatest value is that of { $most }, { $high }, the least that of { $least }, { $low }
panels-target = { $target } in { $year }
areas-sign-incomplete = Hatched: not a whole year
areas-sign-stock = Hatched: of another day
areas-sign-span = Hatched: { $spans }
areas-sign-between = {", "}
areas-sign-withheld = ×: not published
areas-sign-missing = Dotted frame: no value
areas-sign-provisional = Heavy dotted frame: provisional
gallery-small = Small drawings
gallery-small-about = Bars, a line, shades. They have no words and are not read aloud, so they always stand beside the figures.
