# ほかのサイトに載せるページ、テキスト版、移転のページ、担当課の文章。

embed-source = 出典：{ $sources }
embed-list = { $first }、{ $second }
embed-page = 「{ $site }」でくわしく見る
embed-publisher = { $publisher }「{ $site }」
embed-alt = { $title }。{ $description }
embed-caption = { $title }。{ $caption }
embed-sign = { $sign }は{ $meaning }
embed-signs = 表の記号：{ $signs }。
embed-numbers = 数値の表
embed-address = このページの場所

moved-title = 「{ $title }」のページは移りました
moved-text = 新しいページへ進みます。進まないときは、次のリンクを開いてください。
own-page-table = 表{ $number }（横に動かせます）

download-txt = テキスト版（読み上げ用）

read-aloud-now = いまの状況
read-aloud-year = { $time }、{ $values }。
read-aloud-years-begin = { $time }の値は次のとおりです。
read-aloud-list = { $first }、{ $second }
read-aloud-divided = わる
read-aloud-times = かける
read-aloud-plus = たす
read-aloud-item = { $label }は{ $value }
read-aloud-item-end = { $item }。
read-aloud-note = { $time }の備考、{ $note }。
read-aloud-revised = { $time }の値は、{ $kind ->
        [final] 確定した値
        [corrected] 訂正した値
       *[revised] 改定した値
    }です。
read-aloud-target = { $year }の目標は、{ $value }。
read-aloud-target-of = { $year }の{ $label }の目標は、{ $value }。
read-aloud-meanings = 言葉の意味
read-aloud-meaning-Q = 秘匿とは、人数が少なく、個人がわかるおそれがあるなどのため、公表しない値です。
read-aloud-meaning-O = 欠測とは、資料に値がないことです。
read-aloud-meaning-M = 該当なしとは、その年度やその区分に値がありえないことです。
read-aloud-meaning-L = 未調査とは、調べていないため値がないことです。
read-aloud-meaning-N = 単位未満とは、表す単位の半分に満たない値です。
read-aloud-meaning-P = 速報や見込みなどの暫定値とは、あとで改められることがある値です。
read-aloud-meaning-E = 推計とは、数えた値ではなく、計算で求めた値です。
read-aloud-meaning-F = 予測とは、これからの値を見積もったものです。
read-aloud-meaning-U = 精度が低い値とは、対象が少ないなどのため、誤差が大きい値です。
read-aloud-meaning-D = 定義が異なる値とは、ほかの値と数え方が違う値です。
read-aloud-fact = { $name }。{ $words }。
read-aloud-publisher = { $publisher }、{ $site }。
read-aloud-contact = 問い合わせは、{ $contact }。
embed-sentences = { $first }。{ $second }
embed-colon = ：
embed-comma = 、
