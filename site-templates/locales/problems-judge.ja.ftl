# 目標についての知らせ。

K0328 = { $fault ->
        [no-high] 範囲の目標（kind: range）に、上限（high）が書かれていません。
        [order] 範囲の目標の上限（{ $text }）が、下限（value）より小さくなっています。
       *[no-range] 上限（high）は、範囲の目標（kind: range）にだけ書けます。
    }
    .title = 範囲の目標の上限と下限
    .help = { $fault ->
        [no-high] value に下限、high に上限を書いてください。例：targets: [{"{"}period: R8, value: 70, high: 80, kind: range{"}"}]。範囲でないなら、kind を final などに直してください。
        [order] value に下限、high に上限を書いてください。数を書きまちがえていないかも確かめてください。
       *[no-range] 範囲の目標なら kind: range と書いてください。範囲でないなら high を消してください。
    }
K0329 = { $year }{ year-word }の目標が2つあります（{ $one } と { $two }）。
    .title = 同じ年度の目標が2つある
    .help = どちらかを消してください。別の計画の目標なら、それぞれに title を書いて区別してください。最終の目標なら kind: final、その{ year-word }だけの目標なら kind: yearly と書いてください。表の目標の列と YAML の targets の両方に書いているときは、同じ数にそろえるか、片方だけにしてください。
K0333 = 進捗率は基準の年度から計算しますが、基準の年度（baseline）が書かれていません。
    .title = 進捗率の基準の年度がない
    .help = 目標を立てたときの年度を baseline に書いてください。例：baseline: R5。基準の年度がないなら、進捗率（progress）ではない達成率の式を選んでください。
