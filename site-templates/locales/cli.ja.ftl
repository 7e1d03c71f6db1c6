# 端末に出る文。

cli-kizashi = 市の年ごとの指標（YAML と CSV）から、グラフ付きのウェブサイトを作ります。
cli-kizashi-example = 例：kizashi build indicators -o output
cli-build = 元になるフォルダーを読み、サイトを書き出します。
cli-build-example = 例：kizashi build indicators -o output
cli-check = 書き出しはせずに、入力の問題をすべて、場所と直し方とともに示します。
cli-check-example = 例：kizashi check indicators --strict
cli-schema = ファイルの書き方を JSON Schema で示します。エディターの入力の助けになります。
cli-schema-example = 例：kizashi schema indicator > indicator.schema.json
cli-explain = 問題の番号の意味を、例とともに示します。
cli-explain-example = 例：kizashi explain K0203
cli-arg-codes = 問題の番号（なければ、すべての番号を並べます）
cli-arg-source = 元になるフォルダー
cli-arg-out = 書き出すフォルダー
cli-arg-force = kizashi が書いたものではないファイルがあっても書き出します（それらは消えます）
cli-arg-format = 問題の示し方
cli-arg-name = どのファイルの書き方か
cli-arg-lang = メッセージの言語（指定がなければ LC_ALL、LC_MESSAGES、LANG。それもなければ日本語）
cli-arg-strict = 警告も誤りとして扱います
cli-arg-quiet = 問題のほかは何も出しません
cli-arg-verbose = ファイルをどう読んだかも、問題のあとに示します
cli-arg-jobs = 同時に働くスレッドの数
cli-arg-color = メッセージの色

cli-built = { $indicators }指標、{ $series }系列、{ $pages }ページ、{ $size }、{ $seconds }秒、{ $index }
cli-checked = { $indicators }指標、{ $series }系列に、誤りはありません。
cli-problems = 全部で { $counts }
cli-more-on-code = 番号の意味と例は「kizashi explain { $code }」で読めます。
cli-remark = { $file }：{ $text }
cli-code = { $code }　{ $title }（{ $severity }）
cli-no-code = 「{ $code }」という番号の問題はありません。{ $nearest } ではありませんか。「kizashi explain」だけで、すべての番号を並べます。
cli-untouched = サイトは書き出していません。{ $out } は元のままです。
cli-cell = { $row }行目、{ $column }列目（セル { $address }）：
cli-sheet = シート「{ $sheet }」：
cli-sheet-cell = シート「{ $sheet }」のセル { $address }：
cli-cut = （略）
cli-form = K05 で始まる警告は、表を機械で読みやすくする決まり（機械可読性に関するルール）についてのもので、数値は正しく読めています。くわしくは「kizashi explain K0521」のように番号で読めます。表をこのまま使うなら、site.yaml に accept: [{"{"}code: K05xx, reason: 理由{"}"}] と書くと出なくなります。
cli-remedy = 直し方
cli-more-of-code = ほかに同じ{ $severity }（{ $code } { $title }）が { $count } 件あります。
cli-foreign = { $out } には、kizashi が書いたものではないファイルがあります（{ $files } など）。別のフォルダーを -o で指定するか、消えてよければ --force を付けてください。
cli-failed = 書き出せませんでした（{ $why }）。空き容量と書き込みの権限を確かめてください。
cli-severity-error = 誤り
cli-severity-warning = 警告
cli-severity-note = お知らせ
cli-count-error = 誤り { $count } 件
cli-count-warning = 警告 { $count } 件
cli-count-note = お知らせ { $count } 件
cli-separator = 、
cli-file = { $file }（{ $counts }）
cli-line = { $line }行目：

cli-import = 印刷された表やExcelの表から、指標（YAML と CSV）を作ります。
cli-import-example = 例：kizashi import 実績.xlsx --sheet 実績 --id promoter-cases
cli-arg-file = 表のファイル（CSV、XLSX、XLS、ODS）
cli-arg-id = 指標の名前（id）。--all のときは、その前半
cli-arg-sheet = 読むシートの名前
cli-arg-range = 読むセルの範囲
cli-arg-policy = 施策の名前（id）。指定がなければ、最初の施策
cli-arg-unit = 単位（表に書かれていないとき）
cli-arg-layout = 表の形（見分けられないとき）
cli-arg-all = 1行ごとに1つの指標を作ります
cli-arg-dry_run = 読み取った内容を示すだけで、書き出しません
cli-arg-overwrite = すでにあるファイルを上書きします
cli-import-nothing = 何も書き出していません。
cli-import-exists = { $file } はすでにあります。別の名前（--id）にするか、上書きしてよければ --force を付けてください。
cli-import-no-policy = { $folder } の中に policies.yaml がなく、施策が決まりません。書き出すフォルダーを -o で、施策を --policy で指定してください。

import-indicator = 指標 { $id }「{ $title }」、単位 { $unit }
import-series = 　系列「{ $label }」{ $key ->
        [none] {""}
       *[other] （{ $key }）
    }：{ $from }から{ $to }まで、{ $years }年度分
import-incomplete = 　1年に満たない年度：{ $year }（{ $from } から { $to } まで）
import-total = 　年度を通した合計：「{ $label }」{ $printed }{ $agrees ->
        [yes] 。各年度の和と一致します。書き出しません。
        [gaps] 。値のない年度があるため、和とは比べていません。書き出しません。
       *[no] 。各年度の和 { $sum } と合いません。原資料を確かめてください。書き出しません。
    }
import-target = 　目標：「{ $label }」{ $year } { $value }
import-file = 書き出しました：{ $file }
import-dry = 書き出していません（--dry-run）。
import-next = 施策は「{ $policy }」としました。表題、説明（summary）、数え方（definition）、出典（sources）を YAML に書き加え、kizashi check で確かめてください。

cli-init = 新しい、元になるフォルダーを作ります。そのままサイトを作れます。
cli-init-example = 例：kizashi init indicators --example
cli-arg-folder = 作るフォルダー
cli-arg-example = 架空の数値の指標を、見本として1つ入れます
cli-init-done = { $folder } を作りました。site.yaml と policies.yaml を書き直し、kizashi build { $folder } でサイトを作ってください。
cli-init-not-empty = { $folder } には、すでにファイルがあります。空のフォルダーか、新しいフォルダーの名前を書いてください。

usage-unknown = 「{ $argument }」という指定はありません。
usage-command = 「{ $command }」というコマンドはありません。
usage-missing = 指定が足りません：{ $arguments }
usage-value = 「{ $argument }」に「{ $value }」は書けません。
usage-no-value = 「{ $argument }」の後に、値を書いてください。
usage-conflict = 「{ $argument }」と「{ $other }」は、一緒には使えません。
usage-nearest = 「{ $nearest }」の書きまちがいではありませんか。
usage-choices = 次のどれかを書いてください：{ $choices }
usage-help = 使い方は、コマンドの後に --help を付けると読めます。例：kizashi import --help

cli-gallery = すべての種類のグラフと、むずかしい場合の作例を、一つのページにします。
cli-gallery-example = 例：kizashi gallery gallery --random 60
cli-arg-gallery-folder = 書き込むフォルダー
cli-arg-random = でたらめな数値のグラフを、この数だけ足します（いつも同じものになります）
cli-arg-preview = まだ公開していない下書きとして作ります。どのページにも下書きであることを示し、検索エンジンには載せないように求めます
cli-arg-templates = 市で用意したテンプレートのフォルダー。同じ名前のファイルが、はじめから入っているものに代わります
cli-arg-languages = サイトの言語。はじめの言語がいちばん上のフォルダーに入ります（指定しないときはsite.yamlのとおり）
