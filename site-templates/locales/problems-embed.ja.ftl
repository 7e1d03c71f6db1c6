# 担当課が書く文章（pages/）と、そのまま公開するファイル（static/）。

K0121 = 文章に題名がありません。
    .title = 題名のない文章
    .help = 1行目に「# 計画について」のように、「#」、半角の空白、題名の順に書いてください。これがページの題名になり、ページ上部の項目にも出ます。
K0122 = { $why ->
        [scheme] リンク「{ $address }」は使えません。
        [absolute] リンク「{ $address }」は、どこから始まるのかが決まりません。
        [picture] 画像「{ $address }」は、static/ の中のファイルではありません。
       *[missing] リンク「{ $address }」の先がありません。
    }
    .title = たどれないリンク
    .help = { $why ->
        [scheme] リンクに書けるのは、http:、https:、mailto: で始まるものと、サイトの中のファイルだけです。
        [absolute] 「/」で始めず、「../indicators/visits.html」のように、pages/ から見た場所を書いてください。
        [picture] 画像を static/ に置き、「![写っているもの](../static/photo.jpg)」のように書いてください。
       *[missing] 名前と場所を確かめてください。pages/ から見た場所で、「plan.md」「../static/plan.pdf」「../indicators/visits.html」のように書きます。
    }
K0123 = 画像「{ $address }」の説明がありません。
    .title = 説明のない画像
    .help = 「![説明](場所)」の「説明」に、画像が見えない人にも同じことが伝わる言葉を書いてください。
K0441 = static/ の「{ $path }」は、サイトのファイル「{ $output }」と重なります。
    .title = サイトのファイルと重なるファイル
    .help = static/ のファイルの名前を変えてください。ページの見た目を変えるには --templates を使います。
