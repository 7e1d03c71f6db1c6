# 計算する指標（derive）、割る数（per）、もとの数（base）の問題。

K0108 = { $kind ->
        [end] 計算式が途中で終わっています。
        [value] 計算式の「{ $text }」のところに、数か名前がありません。
        [sign] 計算式に、使えない記号「{ $text }」があります。
        [open] 計算式のかっこ ( が閉じられていません。
        [close] 計算式に、対になる ( のない ) があります。
        [comma] 計算式のここには「,」を書けません。
        [two] 計算式の「{ $text }」の前に、+ - * / のどれかがありません。
        [number] 計算式の「{ $text }」を数として読めません。
        [name] 計算式の「{ $text }」という名前は、inputs にありません。
        [function] 計算式の「{ $text }」という関数はありません。
        [arguments] 計算式の「{ $text }」は、かっこの中の数が合いません。
        [deep] 計算式のかっこが深すぎます。
       *[input] inputs の「{ $text }」という名前は、計算式に書けません。
    }
    .title = 計算式を読めない
    .help = { $kind ->
        [sign] { $nearest ->
            [none] + - * / ( ) と数、inputs に書いた名前、sum、share、per だけを使ってください。
           *[other] 「{ $text }」を、半角の「{ $nearest }」に直してください。
        }
        [comma] 数は 1000 のように , を入れずに書いてください。, は sum(a, b) のように関数のかっこの中だけで使います。
        [name] { $nearest ->
            [none] inputs に書いた名前を使うか、inputs に「{ $text }: 指標の名前」と書き加えてください。
           *[other] 「{ $nearest }」の書きまちがいではありませんか。
        }
        [function] { $nearest ->
            [none] 使える関数は sum(a, b, …)、share(部分, 全体)、per(値, もとの数, 倍率) です。
           *[other] 「{ $nearest }」の書きまちがいではありませんか。使える関数は sum(a, b, …)、share(部分, 全体)、per(値, もとの数, 倍率) です。
        }
        [arguments] { $nearest ->
            [share] share(部分, 全体) のように、2つを , で区切って書いてください。数には , を入れません。
           *[per] per(値, もとの数) か per(値, もとの数, 倍率) のように書いてください。数には , を入れません。
        }
        [open] かっこを ) で閉じてください。
        [close] 余分な ) を消すか、( を補ってください。
        [two] + - * / のどれかを書いてください。かけ算の * は省けません。
        [number] 96 や 0.5 のように、半角の数字で書いてください。
        [input] 文字、数字、_ だけの名前（数字で始まらないもの）にしてください。- は引き算の記号です。
       *[other] + - * / ( ) と数、inputs に書いた名前、sum、share、per だけを使って、書き終えてください。
    }
K0109 = 互いの計算の結果を使い合っているので、計算できません：{ $ids }
    .title = 計算が輪になっている
    .help = 互いに相手を使って計算しないように、どれかの式を直してください。
K0303 = { $kind ->
        [none] { $year }{ year-word }の公表値 { $printed } がありますが、この{ year-word }の値は計算できません。
       *[other] { $year }{ year-word }の公表値 { $printed } が、計算した値 { $computed } と合いません。
    }
    .title = 公表値が計算した値と合わない
    .help = { $kind ->
        [none] もとの指標にこの{ year-word }の値があるか、published の{ year-word }が正しいかを確かめてください。
        [rounded] 公表値は、{ $exact } を四捨五入した値です。資料が四捨五入しているなら、round の mode を half-up にしてください。
        [half-even] 公表値は、{ $exact } を偶数への丸め（JIS Z 8401）で丸めた値です。資料がそうしているなら、round の mode を half-even にしてください。
        [truncated] 公表値は、{ $exact } を切り捨てた値です。資料が切り捨てているなら、round の mode を truncate にしてください。
       *[wrong] 公表値は、{ $exact } を四捨五入した値でも、切り捨てた値でもありません。式、もとの値、公表値のどれがまちがっているか確かめてください。原資料のとおりなら、YAML に accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] と書くと、この警告は出なくなります。
    }
K0322 = { $kind ->
        [mixed] { $unit ->
            [plain] 計算式で、単位の違うものを足したり割合にしたりしています：{ $found } と、単位のない数。
           *[other] { $found ->
                [plain] 計算式で、単位の違うものを足したり割合にしたりしています：単位のない数と、{ $unit }。
               *[other] 計算式で、単位の違うものを足したり割合にしたりしています：{ $found } と { $unit }。
            }
        }
        [result] { $found ->
            [plain] 計算の結果は単位のない数（同じ単位どうしの割合）ですが、指標の単位は { $unit } です。
           *[other] 計算の結果の単位は { $found } ですが、指標の単位は { $unit } です。
        }
       *[factor] { $found ->
            [plain] 同じ単位どうしの割合を { $unit } にするには、計算式で掛ける数が合いません。
           *[other] { $found } を { $unit } にするには、計算式で掛ける数が合いません。
        }
    }
    .title = 計算式の単位が合わない
    .help = { $kind ->
        [mixed] inputs の指標がそれぞれ正しいか確かめてください。社と団体のように、合わせて数えてよいものなら、YAML に accept: [{"{"}code: { $code }, reason: 合わせて数えるため{"}"}] と書くと、この警告は出なくなります。
        [result] 計算式か unit を直してください。これで正しいなら、YAML に accept: [{"{"}code: { $code }, reason: 単位はこれでよいため{"}"}] と書くと、この警告は出なくなります。
       *[factor] ％なら * 100 か share(部分, 全体)、千円を円にするなら * 1000 のように書いてください。掛ける数を何も書かなければ、円と千円のような換算は自動でします。
    }
K0323 = inputs の「{ $name }」は、計算式で使われていません。
    .title = 使われていない入力
    .help = 計算式に書き忘れていないか確かめ、要らなければ inputs から消してください。
K0324 = { $year }{ year-word }の値 { $printed }{ $unit } が、{ $numerator } ÷ { $denominator } を計算した値 { $computed }{ $unit } と合いません。
    .title = 割合がもとの数と合わない
    .help = { $kind ->
        [rounded] この値は、{ $exact } を四捨五入した値です。base の mode を half-up にしてください。
        [half-even] この値は、{ $exact } を偶数への丸め（JIS Z 8401）で丸めた値です。資料がそうしているなら、base に mode: half-even と書いてください。
        [truncated] この値は、{ $exact } を切り捨てた値です。資料が切り捨てているなら、base に mode: truncate と書いてください。
       *[wrong] この値は、{ $exact } を四捨五入した値でも、切り捨てた値でもありません。割合、分子、分母のどれがまちがっているか確かめてください。原資料のとおりなら、YAML に accept: [{"{"}code: { $code }, period: { $year }, reason: 原資料のとおり{"}"}] と書くと、この警告は出なくなります。
    }
K0325 = もとにする全体が違う割合どうし（{ $one } と { $two }）を足しています。
    .title = 全体が違う割合の足し算
    .help = 分母の違う割合を足しても、何の割合でもありません。分子どうし、分母どうしを足してから、share(sum(部分, …), sum(全体, …)) のように割合にしてください。
K0326 = { $key ->
        [per] 単位が { $unit } の指標（割合、順位、指数など）を、per で割ることはできません。
       *[base] 単位が { $unit } の指標に、割合のもとの数（base）は使えません。
    }
    .title = ここでは使えない per や base
    .help = { $key ->
        [per] 割るのは、件数や人数や金額です。per を消すか、もとの件数の指標に書いてください。
       *[base] base は、％、‰、割、人口10万対などの割合の指標に書きます。件数を何かで割って見せたいときは per を使ってください。
    }
