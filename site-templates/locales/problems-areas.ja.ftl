# タイル地図の表の問題

K0118 = { $path ->
    [map] map: は、タイル地図（kind: tiles）でだけ使います。
    [dimensions] タイル地図（tiles）は、区分が一つの指標でだけ使えます。
   *[none] タイル地図（tiles）には、区域の並びを書いた表（map:）が要ります。
}
    .title = タイル地図と表の組み合わせ
    .help = { $path ->
        [map] kind: tiles にするか、map: を消してください。
        [dimensions] 区域だけの指標に分けるか、別の種類のグラフ（heat、multiples など）にしてください。
       *[none] chart: {"{"}kind: tiles, map: wards.csv{"}"} のように、area,row,col の列をもつ CSV を指定してください。
    }
K0226 = { $what ->
    [kind] { $path } は、タイル地図の表として読める種類のファイル（CSV）ではありません。
   *[missing] タイル地図の表 { $path } がありません。
}
    .title = タイル地図の表がない
    .help = { $nearest ->
        [none] area,row,col の列をもつ CSV を YAML と同じフォルダーに置くか、map: に書いたファイルの名前を直してください。
       *[other] 「{ $nearest }」の書きまちがいではありませんか。
    }
K0227 = { $path ->
    [headings] タイル地図の表の見出しが読み取れません（{ $text }）。
    [empty] タイル地図の表が空です。
    [twice] タイル地図の表に、見出し「{ $text }」が2回あります。
    [row] タイル地図の行「{ $text }」は、1から{ $most }までの整数ではありません。
    [col] タイル地図の列「{ $text }」は、1から{ $most }までの整数ではありません。
   *[other] タイル地図の表が読み取れません。
}
    .title = タイル地図の表が読み取れない
    .help = { $path ->
        [twice] どちらかの列を消すか、見出しを直してください。
       *[headings] 1行目に area,row,col（または 地域,行,列）と書いてください。短い名前を使うときは label（略称）の列も書けます。
        [row] 上からの行の番号を、1から始まる整数で row に書いてください。
        [col] 左からの列の番号を、1から始まる整数で col に書いてください。
    }
K0228 = { $other ->
    [none] タイル地図に「{ $label }」が2回あります（先に{ $line }行目）。
   *[other] 「{ $label }」と「{ $other }」（{ $line }行目）が、同じタイル（{ $row }行{ $col }列）にあります。
}
    .title = タイル地図の重なり
    .help = { $other ->
        [none] どちらかの行を消してください。
       *[other] どちらかの row か col を直してください。
    }
K0229 = タイル地図の表 { $file } に、次の区域がありません：{ $list }。
    .title = タイル地図にない区域
    .help = 表に行を足して、すべての区域の row と col を書いてください。載せないと、その区域が地図から抜けてしまいます。

K0332 = { $path ->
    [years] chart の years に当たる年度の値がないため、すべての年度を描きました（値は{ $from }から{ $to }まであります）。
   *[kind] chart: { $asked } では描けないため、{ $drawn } で描きました。
}
    .title = 求められたとおりに描けないグラフ
    .help = { $path ->
        [years] years を値のある年度に直すか、消してください。
       *[kind] shares は合わせて100％になる2～6の区分、slope は2つ以上の年度、dots は比べる平均（benchmarks）、bullets は目標（targets）が要ります。line・bar・grouped に描けるのは4系列まで、stacked は3系列までです。このままでよければ、chart を消すか { $drawn } にしてください。
    }
