# 画面の語。

site-heading = { $plan } 指標の状況
site-heading-plain = 指標の状況
skip = 本文へ移動
navigation = 主な項目
breadcrumb = 現在位置
nav-indicators = 指標
nav-table = 一覧表
nav-updates = 更新情報
nav-data = データ
nav-about = このサイトについて
language-own-name = 日本語
notice = お知らせ

lead-before-plan = 計画期間（{ $period }）の1年分の実績はまだありません。下は、計画開始前の{ $newest }までの状況です。
lead-in-plan = 計画期間（{ $period }）のうち、{ $newest }までの状況です。
lead-plain = { $newest }までの状況です。
data-as-of = 値の時点は指標ごとに異なります（{ $first }～{ $last }）。

tiles-heading = { last-year }との比較
tiles-note = 1年の差です。長期の傾向ではありません
verdict-better = 改善
verdict-same = 横ばい
verdict-worse = 悪化
verdict-not-assessed = 評価対象外
verdict-not-comparable = 比較できない
verdict-same-noise = 横ばい（偶然の範囲）
level-outcome = 成果指標
level-activity = 活動指標
level-context = 参考指標
level-outcome-note = 人や暮らしがどう変わったか
level-activity-note = 市が何をどれだけ行ったか
level-context-note = まわりの状況

movement-up-count = 増加
movement-down-count = 減少
movement-up-rate = 上昇
movement-down-rate = 低下
movement-same = 増減なし
delta-up-count = { last-year }に比べ{ $difference }増加
delta-down-count = { last-year }に比べ{ $difference }減少
delta-up-rate = { last-year }に比べ{ $difference }上昇
delta-down-rate = { last-year }に比べ{ $difference }低下
delta-same = { last-year }と同じ
delta-break = 集計の対象や方法が変わったため
delta-gap = { last-year }の値がないため
delta-no-previous = 比べられる前の{ year-word }の値がないため
delta-no-value = 1年分の値がないため
delta-no-result = 結果の値がないため
target-short = { $year }の目標{ $target }：{ $state }
target-state-met = 達成
target-state-missed = 未達成（あと{ $gap }）
target-state-ahead-met = 到達
target-state-ahead-missed = あと{ $gap }

policy-number = 施策{ $number }
indicators-count = { $count }指標
also-in = 再掲
no-indicators = この施策には、数値の指標はありません。取組の内容は施策のページにまとめています。
policy-more = 「{ $title }」の取組を見る

chart = グラフ
chart-incomplete-bar = 斜線は1年分に満たない{ year-word }です（比較には用いていません）。
chart-incomplete-line = 白い印は1年分に満たない{ year-word }です（比較には用いていません）。
chart-stock-line = 白い印は、ほかの{ year-word }と時点が異なる値です（比較には用いていません）。
chart-cut = 縦軸は{ $value }から
chart-break = 対象や方法が変わりました
chart-caption = { $title }（{ $unit }）、{ $publisher }。
chart-target = 目標 { $value }
chart-target-year = { $year }の目標 { $value }
chart-of-series = { $label }：{ $sentence }
chart-rank = { $rank }位
chart-all = 全{ $value }{ $unit }
table = 数値の表
table-year = { year-word }
table-value = 実績
table-target = 目標
table-scroll = { $title }の表（横に動かせます）
download-csv = CSVファイル
download-json = JSONファイル
download-all = 全指標のCSVファイル
vintages = 改定の履歴
vintages-note = 新しい時点の値を表とグラフに使い、前の値も残しています。
vintages-interim = { year-word }の途中に公表された値です。のちに1年分の値が公表されました。訂正ではありません。
vintages-stock = 表とグラフには、どの{ year-word }も同じ日の値を使っています。ほかの日の値も残しています。訂正ではありません。
vintages-as-of = 時点
vintages-value = 当時の値
vintages-now = いまの値

sign-A = 数値
sign-B = 数値
sign-U = 数値
sign-D = 数値
sign-P = p
sign-E = e
sign-F = f
sign-Q = x
sign-O = 空欄
sign-M = -
sign-L = …
sign-N = 0
break-mark = ここで集計の前提が変わりました
revised-mark = { $kind ->
        [final] 確定
        [corrected] 訂正
       *[revised] 改定
    }

analysis = 分析
analysis-of-parts = 区分ごとの分析
plan-before = 計画期間（{ $period }）が始まる前の値です。
tiles-context = 参考指標（{ $count }件）は数えていません。
analysis-change = { last-year }との比較
analysis-change-value = { $difference }（{ $before }→{ $after }）
analysis-trend = 長い目で見た傾向
analysis-trend-years = { $from }から{ $to }の{ $n }年分
analysis-target = 目標との比較
analysis-baseline = { $year }（基準）からの変化
analysis-excluded = 比較に用いていない値
verdict-line = { $verdict }
why-neutral = 多いほど良いとも少ないほど良いとも決めていない指標のため、良し悪しは評価しません。
why-no-basis = 良し悪しの向きの根拠が示されていないため、評価しません。
why-no-band = どれだけの差を変化とみなすかを決めていないため、良し悪しは評価しません。
why-within-noise = 差は、偶然でも起こりうる大きさです。
why-within-band = 差は、変化とみなす幅（{ $band }）の中です。
why-beyond = { $basis }、{ $direction ->
        [higher] 増えることを良い
       *[lower] 減ることを良い
    }とみなしています。
why-band = 差が{ $band }より大きいとき、変化とみなします。
why-band-zero = 少しでも差があれば変化とみなします（偶然かどうかは調べていません）。
why-break = { $year }から集計の対象や方法が変わったため、{ last-year }とは比較できません。
why-gap = 前の{ year-word }の値がないため、比較できません。
why-no-previous = 1年分の値が1つだけのため、比較できません。
why-single-year = どの区分も1年分の値が1つだけのため、{ last-year }との比較と傾向の判定はしていません。
why-no-value = 1年分の値がないため、比較できません。
trend-up-count-word = 増加傾向（偶然とは考えにくい）
trend-down-count-word = 減少傾向（偶然とは考えにくい）
trend-up-rate-word = 上昇傾向（偶然とは考えにくい）
trend-down-rate-word = 低下傾向（偶然とは考えにくい）
trend-none-word = 一定の増減傾向は見られません
trend-untold-word = 増減の傾向があるかどうかは判断できません
trend-too-few-word = 判定なし（1年分そろった{ year-word }が5つ未満）
trend-stock-word = 判定なし（ある時点の数のため、{ last-year }との比較だけを示します）
trend-p = Mann–Kendall検定 p{ $p }（0.05以下のとき、偶然とは考えにくい傾向とみなします）
trend-slope = 1年あたり{ $slope }（Theil–Senの傾き、95%の範囲 { $low }〜{ $high }）
trend-homogeneity-differ = { year-word }による差は偶然のばらつきを超えています（χ²＝{ $statistic }、p{ $p }）
trend-homogeneity-same = { year-word }による差は偶然のばらつきの範囲です（χ²＝{ $statistic }、p{ $p }）
progress-value = 進捗率 { $percent }（（実績−基準）÷（目標−基準）、小数第2位以下切り捨て）
no-target = 目標値の設定なし
excluded-incomplete = { $year }（{ $span }の値のため）
excluded-other-day = { $year }（{ $span }の値のため）
excluded-withheld = { $year }（秘匿のため）
excluded-missing = { $year }（値がないため）
excluded-break = { $year }（集計の前提が変わる前のため）
benchmark-rank = 順位

about-indicator = この指標について
about-definition = 数え方
about-formula = 計算式
about-level = 指標の種類
about-direction = 良し悪しの向き
about-direction-higher = 増えるほど良い
about-direction-lower = 減るほど良い
about-direction-neutral = 決めていない（評価対象外）
about-basis = 根拠：{ $basis }
about-department = 担当課
about-programme = 取組
about-source = 出典
about-source-published = { $published }公表
about-source-section = { $source }の「{ $section }」
about-source-page = { $page }ページ
about-notes = 注意
about-events = できごと
about-breaks = 系列の切れ目
about-reasons = 担当課の説明
about-unit = 単位
about-part-of = もとの指標
counting-persons = 実人数
counting-visits = 延べ数
updates = お知らせ
about-span = データの期間
near = ほかの指標
near-policy = 「{ $policy }」の指標と取組を見る
neighbours = 同じ施策の指標
neighbours-programme = 同じ取組の指標
other-policies = ほかの施策
no-indicators-here = この施策には、数値の指標はありません。
by-verdict = 評価別の一覧
by-verdict-note = { last-year }との比較の結果ごとに、成果指標と活動指標を並べています。
chart-file = { $count ->
    [1] グラフの画像（SVGファイル）
   *[other] グラフ{ $number }の画像（SVGファイル）
}
table-unit = 単位：{ $unit }
table-series = 区分
download-catalogue = 指標の一覧のJSONファイル
read-on-year-end = { year-word }末
read-on-year-start = { $calendar ->
    [calendar-year] 年の初め
    [survey] 年の初め
   *[fiscal-year] 年度初め
}
aggregation = 集計のしかた
aggregation-annual = 1年間の値
aggregation-survey = 調査の時点の値
aggregation-point-in-time = ある時点の値
aggregation-cumulative = 累計
aggregation-average = 年間の平均

policy-background = 背景
policy-activities = 取組
policy-results = 成果
policy-next = 今後の方向
policy-programmes = 取組の一覧
policy-indicators = 指標
programme-departments = 担当課
programme-next = 今後

page-about = このサイトについて
page-data = オープンデータ
page-404 = ページが見つかりません
not-found-text = お探しのページは、移動したか、なくなった可能性があります。
back-to-index = 指標の一覧へ

gallery = グラフの作例
gallery-about = すべての種類のグラフと、むずかしい場合の作例です。数値はどれも架空のものです。
gallery-years = 年度ごとの値
gallery-items = ひとつの年度の区分・割合・二つの年度
gallery-areas = 多くの系列・地域
gallery-random = でたらめな数値
