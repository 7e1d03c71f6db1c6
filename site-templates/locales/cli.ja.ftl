# 端末に出る文。

cli-kizashi = 市の年ごとの指標（YAML と CSV）から、グラフ付きのウェブサイトを作ります。
cli-kizashi-example = 例：kizashi build indicators -o output
cli-build = 元になるフォルダーを読み、サイトを書き出します。
cli-build-example = 例：kizashi build indicators -o output
cli-check = 書き出しはせずに、入力の問題をすべて、場所と直し方とともに示します。
cli-check-example = 例：kizashi check indicators --strict
cli-arg-source = 元になるフォルダー
cli-arg-out = 書き出すフォルダー
cli-arg-force = kizashi が書いたものではないファイルがあっても書き出します（それらは消えます）
cli-arg-format = 問題の示し方
cli-arg-lang = メッセージの言語（指定がなければ LC_ALL、LC_MESSAGES、LANG。それもなければ日本語）
cli-arg-strict = 警告も誤りとして扱います
cli-arg-quiet = 問題のほかは何も出しません
cli-arg-jobs = 同時に働くスレッドの数
cli-arg-color = メッセージの色

cli-built = { $indicators }指標、{ $series }系列、{ $pages }ページ、{ $size }、{ $seconds }秒、{ $index }
cli-checked = { $indicators }指標、{ $series }系列に、誤りはありません。
cli-problems = 誤り { $errors } 件、警告 { $warnings } 件
cli-untouched = サイトは書き出していません。{ $out } は元のままです。
cli-cell = { $file }の{ $row }行目、{ $column }列目：
cli-sheet-cell = { $file }のシート「{ $sheet }」、セル { $address }：
cli-foreign = { $out } には、kizashi が書いたものではないファイルがあります（{ $files } など）。別のフォルダーを -o で指定するか、消えてよければ --force を付けてください。
cli-failed = 書き出せませんでした（{ $why }）。空き容量と書き込みの権限を確かめてください。
