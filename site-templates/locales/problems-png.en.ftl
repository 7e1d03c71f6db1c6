K0421 = In pictures (PNG) these letters come out as boxes: { $letters } ({ $output }).
    .title = Letters that pictures cannot show
    .help = Pictures are set in the program's own BIZ UDGothic, which holds JIS levels 1 and 2, the kanji for common use and IBM's extensions. Pages and charts in SVG show the letters as they are. Write a similar letter (𠮷 → 吉) or kana, or put it under accept: to keep it.
