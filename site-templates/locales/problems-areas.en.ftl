# Problems of the tables of maps of tiles

K0118 = { $path ->
    [map] map: is of use for a map of tiles (kind: tiles) alone.
    [dimensions] A map of tiles (tiles) is for an indicator with one dimension.
   *[none] A map of tiles (tiles) needs the table that says where its areas lie (map:).
}
    .title = A map of tiles and its table
    .help = { $path ->
        [map] Write kind: tiles, or remove map:.
        [dimensions] Make an indicator of the areas alone, or choose another kind of chart (heat, multiples).
       *[none] Name a CSV with the columns area,row,col, for example chart: {"{"}kind: tiles, map: wards.csv{"}"}.
    }
K0226 = { $what ->
    [kind] { $path } is no file that can be read as the table of a map of tiles (CSV).
   *[missing] There is no table { $path } for the map of tiles.
}
    .title = No table for a map of tiles
    .help = { $nearest ->
        [none] Put a CSV with the columns area,row,col beside the YAML, or correct the name after map:.
       *[other] Is "{ $nearest }" meant?
    }
K0227 = { $path ->
    [headings] The headings of the table of the map are not understood ({ $text }).
    [empty] The table of the map is empty.
    [twice] The table of the map has the heading "{ $text }" twice.
    [row] The row "{ $text }" of the map is no whole number from 1 to { $most }.
    [col] The column "{ $text }" of the map is no whole number from 1 to { $most }.
   *[other] The table of the map is not understood.
}
    .title = A table of a map that is not understood
    .help = { $path ->
        [twice] Remove one of the columns, or correct its heading.
       *[headings] Write area,row,col in the first row; a column label may hold shorter names.
        [row] Write the number of the row from the top under row, as a whole number from 1 on.
        [col] Write the number of the column from the left under col, as a whole number from 1 on.
    }
K0228 = { $other ->
    [none] "{ $label }" stands twice on the map (first in row { $line }).
   *[other] "{ $label }" and "{ $other }" (row { $line }) have the same tile (row { $row }, column { $col }).
}
    .title = A tile taken twice
    .help = { $other ->
        [none] Remove one of the rows.
       *[other] Correct the row or col of one of them.
    }
K0229 = The table { $file } of the map lacks these areas: { $list }.
    .title = Areas that are not on the map
    .help = Add a row with row and col for each of them. An area that is left out would be missing from the map.

K0332 = { $path ->
    [years] There are no values for the years of chart, so all years are drawn (there are values from { $from } to { $to }).
   *[kind] chart: { $asked } cannot be drawn of these figures; { $drawn } is drawn instead.
}
    .title = A chart that cannot be drawn as asked
    .help = { $path ->
        [years] Correct years to years with values, or remove it.
       *[kind] shares needs two to six parts that make up 100 per cent, slope two years or more, dots an average to compare with (benchmarks), bullets a target (targets). line, bar and grouped hold up to four series, stacked three. If it may stay so, remove chart or write { $drawn }.
    }
