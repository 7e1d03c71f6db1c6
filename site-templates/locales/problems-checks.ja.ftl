K0317 = { $kind ->
        [rate] { $year }{ year-word }の割合は{ $value }という少ない数をもとにしていますが、秘匿についての定め（disclosure）がありません{ small-others }。
       *[count] { $year }{ year-word }の値（{ $value }）は少ない数ですが、秘匿についての定め（disclosure）がありません{ small-others }。
    }
    .title = 少ない人数や事業所数
    .help = 1から9までの数や、そのように少ない数をもとにした割合からは、だれのことかが分かるおそれがあります。まだ公表していない値なら、YAML に disclosure: {"{"}minimum: 5{"}"} と書いて、1から4までの値を伏せます（5は、市の決まりに合わせて変えてください）。すでに市の資料に載せた値なら、disclosure: {"{"}minimum: 5, already_published: 資料の名前{"}"} と書きます。資料の名前は、sources に書いたものと同じにします。職員の配置数のように、伏せる理由のない数なら、accept: [{"{"}code: { $code }, reason: 職員の配置数のため{"}"}] と書くと、この警告は出なくなります。
small-others = { $cells ->
        [1] {""}
       *[other] （この指標には、ほかにもあります。全部で{ $cells }個）
    }
K0318 = { $kind ->
        [band] { $year }{ year-word }の値（{ $value }）は、{ $before-year }{ year-word }の値（{ $before }）から、横ばいとみなす幅（flat_band、{ $limit }）をこえて変わりましたが、その理由が書かれていません。
       *[percent] { $year }{ year-word }の値（{ $value }）は、{ $before-year }{ year-word }の値（{ $before }）から2割以上変わりましたが、その理由が書かれていません。
    }
    .title = 大きな変化の理由がない
    .help = 変わった理由を、YAML の reasons に書いてください。指標のページに「担当課の説明」として載ります。例：reasons: [{"{"}period: { $year }, text: 相談の窓口を増やしたため{"}"}]。理由が分からないときは、accept: [{"{"}code: { $code }, period: { $year }, reason: 資料に理由が書かれていない{"}"}] と書くと、この警告は出なくなります。
