# 公表するファイルの点検（監査）で見つかる、秘匿した値の漏れ。値そのものは、どの文にも書きません。

withheld-one = 「{ $title }」{ $label ->
    [none] {""}
   *[other] の「{ $label }」
 }の{ $year }{ year-word }の値
K0411 = 秘匿した{ withheld-one }が、公表するデータから分かります（{ $output } { $path ->
        [none] { $line }行目
       *[other] { $path }
    }）。
    .title = 秘匿した値がデータに残っている
    .help = その値か、その値から計算した数が、公表するファイルに入っています。このまま公表しないでください。表の備考に、数だけを書いていないか確かめてください。それでもなく、site-templates も手直ししていなければ、Kizashi の誤りですので、開発者に知らせてください。
K0412 = 秘匿した{ withheld-one }が、公表する数値から計算できるか、わずかな値に絞れます（{ $detail }。x は秘匿した値）。
    .title = 秘匿した値が計算できる
    .help = 式にある公表値のうち、どれか1つも秘匿にしてください。kizashi check --write-lock で秘匿する値を選び直せます。
K0413 = 秘匿した{ withheld-one }が、文や表から分かります（{ $output } { $path ->
        [none] { $line ->
            [0] {""}
           *[other] { $line }行目
        }
       *[other] { $path }
    }「{ $detail }」）。
    .title = 秘匿した値が文や表に書かれている
    .help = YAML の reasons（増減の理由）、notes、summary、目標の説明や、表の備考に、その数や、その数が分かる増減・割合を書いていないか確かめ、数を使わない文に直してください。
K0414 = 秘匿した{ withheld-one }が、グラフの印の位置や数字から読み取れます（{ $output } { $line }行目）。
    .title = 秘匿した値がグラフから読み取れる
    .help = 秘匿した年に、値を表す印や数字が描かれています。このまま公表しないでください。site-templates を手直ししていなければ Kizashi の誤りですので、開発者に知らせてください。
K0415 = 公表するファイル { $output } に秘匿した値が入っていないか、点検できません。
    .title = 点検できないファイルがある
    .help = この種類のファイルの読み方が Kizashi にないか、ファイルが壊れています。site-templates を手直ししていなければ Kizashi の誤りですので、開発者に知らせてください。
