# 指標の一覧：しぼり込み、検索、ヘッダーとフッター

find = 指標を探す
find-words = 言葉で探す
find-words-hint = 指標の名前、よみ、施策、担当課など
find-by = 施策、担当課などからしぼり込む
filter-policy = 施策
filter-department = 担当課
filter-judgement = 評価
filter-level = 指標の種類
filter-all = すべて
find-clear = 条件を消す
find-shown = { $count }指標を表示しています
find-whole = 全{ $count }指標
find-nothing = 条件に合う指標はありません。言葉を短くするか、条件を減らしてみてください。
find-only = しぼり込みの条件：
context-count = 参考指標：{ $count }指標（背景・調査・計画の数値）
context-unprinted = 参考指標（{ $count }指標）は、閉じているため印刷していません。
judged-list = { $level }（{ $count }指標）

chip-not-comparable = { last-year }と比較できない
chip-no-comparison = { last-year }との比較なし

draft-banner = 下書き（プレビュー）：{ $label }。公開前の内容です
nav-rest = ほか
footer-navigation = サイト全体の項目
footer-contact = お問い合わせ：{ $contact }
footer-plan = 計画：{ $plan }
footer-publisher = 公開：{ $publisher }
footer-licence = 数値の利用条件
footer-downloads = データのダウンロード
