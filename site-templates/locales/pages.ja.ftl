# 一覧表、施策、担当課、更新情報の画面と、指標の画面の共有。

overview-lead = すべての指標の年度ごとの値です。くわしくは、それぞれの指標の画面にあります。
overview-caption = { $title }の推移
overview-indicator = 指標
overview-unit = 単位
overview-change = 前の年との比較
overview-calendar = { $calendar ->
    [survey] 調査の年の値
   *[calendar-year] 1月から12月までの値
}
overview-target = { $year }：{ $value }
overview-lists = { $title }のうち、年度ごとの推移がないもの
overview-core = { $title }の指標
overview-context = { $title }の参考指標
overview-no-comparison = なし
overview-year = 年
overview-short = 値
overview-meaning = 内容
overview-sign-latest = 太字
overview-means-latest = 1年分そろった最新の値
overview-sign-partial = ※
overview-means-partial = 1年分に満たない値、またはほかの年と時点が異なる値（比較には用いていません）
overview-sign-anew = //
overview-means-anew = 集計の対象や方法が変わり、前の値とは比べられません

policy-no-indicators = この施策には、数値の指標はありません。取組の内容と今後の方向を文章でまとめています。
policy-successor = この施策を引きついだ施策：
programmes-count = { $count }件
valid-from = { $date }から
step-previous = 前へ
step-next = 次へ

department-description = { $name }が担当する指標と取組です。
department-leads = 担当している指標
department-leads-none = 主に担当している指標はありません。
department-shares = ほかの課とともに関わっている指標
department-programmes = 担当している取組
department-nothing = この課が担当する指標や取組は、いまはありません。
department-predecessor = 前の担当課：
department-successor = この課の仕事を引きついだ課：
other-departments = ほかの担当課

page-published = 公表日
page-updated-name = 最終更新日
page-updated = 最終更新日：{ $date }

updates-description = 訂正のお知らせと、指標の公表や改定の記録です。
updates-lead = 訂正のお知らせと、指標の公表や改定の記録です。日付は、もとの資料などに書かれているものです。日が分からないときは、月までを示します。
updates-feed = 更新情報のフィード（Atom）
updates-all = すべての更新
updates-none = 日付のある更新は、まだありません。
corrections = 訂正のお知らせ
corrections-none = 訂正した値はありません。
update-kind = { $kind ->
    [correction] 訂正
    [revision] 値の改定
    [release] 指標の公開
    [source] 資料の公表
   *[note] お知らせ
}
update-undated = 日付の記載なし
update-revised = 「{ $title }」の{ $year }の値を{ $kind ->
    [corrected] 訂正しました
    [final] 確定しました
   *[revised] 改定しました
}。
update-revised-series = 「{ $title }」の{ $year }の値（{ $series }）を{ $kind ->
    [corrected] 訂正しました
    [final] 確定しました
   *[revised] 改定しました
}。
update-values = { $old }から{ $now }に変わりました。
update-reason = 理由：{ $reason }
update-released = { $count }件の指標を公開しました。
update-document = 「{ $document }」が公表されました。
update-document-undated = 「{ $document }」が公表されました（{ $published }）。
update-indicators = { $count }件の指標を見る
update-titles = 指標：{ $titles }

share = 共有と引用
share-copied = コピーしました
share-chosen = 下の欄の文字を選びました。このままコピーできます
share-field = コピーする文字
share-link = この画面のリンクをコピー
share-image = グラフの画像をコピー
share-cite = 引用文をコピー
share-embed = 埋め込みコードをコピー
share-texts = 引用文と埋め込みコードを見る
share-citation-name = 引用文
share-embed-name = 埋め込みコード（ほかのウェブページに指標を表示するためのHTML）
share-address = 「…/」のところは、このサイトのアドレスに置きかえてください。
share-citation = { $publisher }「{ $title }」、{ $span }、{ $site }、{ $address }
share-citation-dated = { $publisher }「{ $title }」、{ $span }、{ $site }、最終更新日 { $date }、{ $address }
about-phone = 電話
