# Pages to be shown in other sites, the text edition, pages that lead on, texts of the office's own.

embed-source = Source: { $sources }
embed-list = { $first }; { $second }
embed-page = See more in “{ $site }”
embed-publisher = { $publisher }, “{ $site }”
embed-alt = { $title }. { $description }
embed-caption = { $title }. { $caption }
embed-sign = { $sign } means { $meaning }
embed-signs = Signs in the table: { $signs }.
embed-numbers = The figures
embed-address = Address of this page

moved-title = The page “{ $title }” has moved
moved-text = You are being taken to its new place. If nothing happens, open this link.
own-page-table = Table { $number } (moves sideways)

download-txt = Text edition for reading aloud

read-aloud-now = How it stands
read-aloud-year = { $time }: { $values }.
read-aloud-years-begin = These are the figures for { $time }.
read-aloud-list = { $first }; { $second }
read-aloud-divided = divided by
read-aloud-times = times
read-aloud-plus = plus
read-aloud-item = { $label }, { $value }
read-aloud-item-end = { $item }.
read-aloud-note = A remark on { $time }: { $note }.
read-aloud-revised = The figure for { $time } is { $kind ->
        [final] final
        [corrected] corrected
       *[revised] revised
    }.
read-aloud-target = The target for { $year } is { $value }.
read-aloud-target-of = The target for { $year }, { $label }, is { $value }.
read-aloud-meanings = What the words mean
read-aloud-meaning-Q = Withheld: a figure that is not published, for instance because so few people are counted that someone might be recognised.
read-aloud-meaning-O = Missing: the source has no figure.
read-aloud-meaning-M = Not applicable: there can be no figure.
read-aloud-meaning-L = Not surveyed: nobody has counted.
read-aloud-meaning-N = Less than half of the unit: too small a figure for the unit in which it is told.
read-aloud-meaning-P = Provisional: a figure that may still be changed.
read-aloud-meaning-E = Estimated: a figure that was computed and not counted.
read-aloud-meaning-F = Forecast: a figure that is expected.
read-aloud-meaning-U = Unreliable: a figure with a large error, for instance because few were asked.
read-aloud-meaning-D = Differently defined: a figure that was counted in another way than the others.
read-aloud-fact = { $name }. { $words }.
read-aloud-publisher = { $publisher }, { $site }.
read-aloud-contact = Contact: { $contact }.
embed-sentences = { $first }. { $second }
embed-colon = :{ " " }
embed-comma = ,{ " " }
