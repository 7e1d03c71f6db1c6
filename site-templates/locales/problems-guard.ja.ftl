# 秘匿に関する問題の文

K0402 = { $kind ->
        [missing] 秘匿する値が{ $count }個ありますが、その一覧（disclosure.lock）がありません（{ $added }）。
       *[stale] 秘匿する値が、その一覧（disclosure.lock）と違います。{ $added ->
            [none] {""}
           *[other] 新たに秘匿する値：{ $added }。
        }{ $dropped ->
            [none] {""}
           *[other] 一覧にだけある値：{ $dropped }。
        }{ $changed ->
            [none] {""}
           *[other] 秘匿する理由か下限が変わった値：{ $changed }。
        }
    }
    .title = 秘匿する値の一覧がないか、古い
    .help = 「kizashi check --disclosure-report」で何を秘匿するかを確かめてから、「kizashi check --write-lock」で一覧を書き、公開する前に一緒に保存してください。
K0403 = { $year ->
        [none] {""}
       *[other] { $year }{ year-word }の
    }「{ $name }」は秘匿されていますが、公表される数から{ $known ->
        [one] 1つの値に決まります
       *[range] { $low }～{ $high }の間とわかります
    }：{ $equation }
    .title = 秘匿した値が、ほかの値からわかる
    .help = { $kind ->
        [source] 同じ式のもう1つの値も x にするか、disclosure: {"{"}minimum: …{"}"} を書いて、秘匿する値を選ばせてください。
       *[minimum] 同じ式の値がどれもすでに公表されている（already_published:）ため、守れません。through: の年度を見直すか、この値も公表ずみかどうかを確かめてください。
    }
K0404 = { $kind ->
        [row] { $year }{ year-word }の値が、--private のフォルダーの表にありません。
        [without] { $year }{ year-word }の値が、--private のフォルダーの表では空か x です。
        [missing] { $year }{ year-word }の値は、元になるフォルダーの表では空ですが、--private のフォルダーの表にはあります。
       *[number] { $year }{ year-word }の値が、--private のフォルダーの表と違います。
    }
    .title = 秘匿前の表と、元になる表が食い違う
    .help = どちらが正しいかを確かめ、もう一方を直してください。秘匿する値は、元になるフォルダーの表では x と書きます。
K0405 = { $why ->
        [folder] --private のフォルダー「{ $file }」が見つかりません。
        [unknown] --private のフォルダーの「{ $file }」と同じ名前の表が、元になるフォルダーにありません。{ $nearest ->
            [none] {""}
           *[other] 「{ $nearest }」のことでしょうか。
        }
       *[wrong] --private のフォルダーの「{ $file }」{ $cell ->
            [none] に
           *[other] のセル { $cell } に
        }誤りがあります（{ $code }）。中身は示しません。
    }
    .title = 秘匿前の表を使えない
    .help = { $why ->
        [folder] フォルダーの名前を確かめてください。
        [unknown] ファイルの名前と置き場所を、元になるフォルダーの表に合わせてください。
       *[wrong] 「kizashi explain { $code }」で番号の意味を読み、その表を直してください。
    }
K0406 = disclosure.lock のこの行を読めません：{ $text }
    .title = 秘匿する値の一覧を読めない
    .help = このファイルは手で書き換えず、「kizashi check --write-lock」で書き直してください。前の版に戻せるなら、戻してから実行すると、前に秘匿した値も秘匿されたままになります。
K0407 = { $kind ->
        [minimum] disclosure: の minimum: は2以上でなければ、何も秘匿されません。
        [subject] disclosure: が書かれていますが、subject: が person（人）でも office（事業所）でもないため、何も秘匿されません。
        [rate] disclosure: が書かれていますが、率のもとになる数（base:）がわからないため、何も秘匿されません。
        [unit] disclosure: が書かれていますが、単位が千人や万人などで、1人ずつの数ではないため、何も秘匿されません。
       *[measure] disclosure: が書かれていますが、数や率の指標ではないため、何も秘匿されません。
    }
    .title = disclosure: が働かない
    .help = { $kind ->
        [minimum] 公表できる最も小さい数を書いてください。例：5なら、1から4までを秘匿します。
        [subject] 人や事業所の数なら subject: person か subject: office を書き、そうでなければ disclosure: を消してください。
        [rate] base: に分母の指標を書くか、derive: で計算してください。
        [unit] 人・社など、1つずつ数えた数で書くか、disclosure: を消してください。
       *[measure] disclosure: を消してください。金額や順位は秘匿の対象になりません。
    }
K0408 = { $year }{ year-word }の「{ $name }」（合計）も秘匿します。ほかに、内訳の小さい数を守れる値がありません。
    .title = 合計を秘匿する
    .help = 合計を公表するには、区分をまとめて、小さい数が出ないようにしてください。
K0409 = { $year }{ year-word }の「{ $name }」は x と書かれていますが、元になるフォルダーを読む人には、ほかの数からわかります。
    .title = 元になる表の数から、x とした値がわかる
    .help = 元になるフォルダーを公開しているなら、同じ{ year-word }の「{ $covers }」も x と書き、数は --private のフォルダーの表に移してください。
remark-already-published = already_published: に資料の名前だけが書かれているため、どの{ year-word }の値も秘匿しません。資料より後の値を守るには、{"{"}document: 資料の名前, through: R6{"}"} のように、資料にある最後の{ year-word }を書いてください。
