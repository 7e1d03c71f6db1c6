# 判断の根拠：比べた値、傾向、目標、市の段階。

why-any-difference = このサイトでは、少しでも差があれば変化とみなします（偶然かどうかは調べていません）。
why-two-counts = 偶然だけでこれ以上の差になる確率は p{ $p } です（0.05以下のとき、偶然とは考えにくい差とみなします）。
why-two-proportions = もとの人数をもとに2つの割合を比べた検定で、偶然だけでこれ以上の差になる確率は p{ $p } です（0.05以下のとき、偶然とは考えにくい差とみなします）。
tiles-any-difference = 少しでも差があれば改善または悪化とします（偶然によるものかどうかは調べていません）。変化とみなす幅を決めている指標は、その幅で判定します。

same-span = { $kind ->
    [day] { last-year }の同じ日との比較
   *[part] { last-year }の同じ期間との比較
}
same-span-why = { $kind ->
    [day] { $old }と{ $new }の、どちらも{ $span }の値です。ほかの{ year-word }とは時点が異なるため、増減だけを示し、良し悪しは評価しません。
   *[part] { $old }と{ $new }の、どちらも{ $span }の値です。1年分の値ではないため、増減だけを示し、良し悪しは評価しません。
}

trend-increments-up = 1年ごとに増えた数は、大きくなる傾向（偶然とは考えにくい）
trend-increments-down = 1年ごとに増えた数は、小さくなる傾向（偶然とは考えにくい）
trend-increments-none = 1年ごとに増えた数に、一定の傾向は見られません
trend-increments-untold = 1年ごとに増えた数に傾向があるかどうかは判断できません
trend-increments-years = 累計そのものは増える一方のため、{ last-year }から増えた数を調べました（{ $from }から{ $to }の{ $n }年分）
trend-increments-slope = 増えた数の変わり方は1年あたり{ $slope }（Theil–Senの傾き、95%の範囲 { $low }〜{ $high }）
trend-cumulative-too-few = 判定なし（{ last-year }から増えた数がわかる{ year-word }が5つ未満）

analysis-other-targets = ほかの目標
target-kind = { $kind ->
    [yearly] その{ year-word }だけの目標です。
    [milestone] 途中の目標です。
    [maintain] 水準を保つための目標です。
    [range] 値が入るべき範囲の目標です。
   *[final] 最終の目標です。
}
target-neutral = 良し悪しの向きを決めていない指標のため、{ $sense ->
    [at-most] 目標の値以下
   *[at-least] 目標の値以上
}のとき達成としています。
target-rank-met = { $target-year }の目標（{ $target }以内）を達成しました。
target-rank-missed = { $target-year }の目標（{ $target }以内）に届きませんでした。
target-rank-ahead-met = { $year }の時点で、{ $target-year }の目標（{ $target }以内）に達しています。
target-rank-ahead-missed = { $year }の時点で、{ $target-year }の目標（{ $target }以内）にまだ達していません。
target-ends = { $low }～{ $high }
target-range-met = { $target-year }の目標の範囲（{ $target }）に入りました。
target-range-ahead-met = { $year }の時点で、{ $target-year }の目標の範囲（{ $target }）に入っています。
target-range-below-missed = { $target-year }の目標の範囲（{ $target }）を{ $gap }下回りました。
target-range-below-ahead-missed = { $year }の時点で、{ $target-year }の目標の範囲（{ $target }）を{ $gap }下回っています。
target-range-above-missed = { $target-year }の目標の範囲（{ $target }）を{ $gap }上回りました。
target-range-above-ahead-missed = { $year }の時点で、{ $target-year }の目標の範囲（{ $target }）を{ $gap }上回っています。
target-met-before = { $year }（{ $value }）は、{ $kind ->
    [range] 目標の範囲に入っていました。
   *[point] 目標の値に達していました。
}
target-lost = その後、{ $year }は{ $value }で、{ $kind ->
    [range] 目標の範囲から外れています。
   *[point] 目標の値に達していません。
}
goal-rank = { $value }以内
goal-missed-rank = 未達成
goal-ahead-missed-rank = まだ達していません
goal-most = { $value }以下
goal-keep-least = { $value }以上を保つ
goal-keep-most = { $value }以下を保つ
goal-missed-most = 未達成（{ $gap }超過）
goal-missed-keep-least = 未達成（{ $gap }不足）
goal-missed-keep-most = 未達成（{ $gap }超過）
goal-missed-range-below = 未達成（{ $gap }不足）
goal-missed-range-above = 未達成（{ $gap }超過）
goal-ahead-missed-most = { $gap }超過
goal-ahead-missed-keep-least = { $gap }不足
goal-ahead-missed-keep-most = { $gap }超過
goal-ahead-missed-range-below = { $gap }不足
goal-ahead-missed-range-above = { $gap }超過
goal-graded = { $year }の目標{ $target }：{ $state }、市の段階は{ $grade }
goal-graded-ahead = { $year }の目標{ $target }：{ $state }、いまのところ市の段階は{ $grade }
aim-no-value = { $year }の目標{ $target }：1年分の値がありません
aim-year-not-come = { $year }の目標{ $target }：その{ year-word }の値がまだありません
aim-no-value-in-year = { $year }の目標{ $target }：その{ year-word }の値がないため、達成したかどうかは示しません
aim-incomplete = { $year }の目標{ $target }：その{ year-word }の値が1年分ではないため、達成したかどうかは示しません
aim-other-day = { $year }の目標{ $target }：その{ year-word }の値の時点がほかと異なるため、達成したかどうかは示しません
aim-withheld = { $year }の目標{ $target }：その{ year-word }の値が秘匿のため、達成したかどうかは示しません
aim-missing = { $year }の目標{ $target }：その{ year-word }の値がないため、達成したかどうかは示しません
aim-forecast = { $year }の目標{ $target }：その{ year-word }の値が予測のため、達成したかどうかは示しません
aim-break = { $year }の目標{ $target }：集計の対象や方法が変わったため、比べられません
attainment = { $formula ->
    [target-value] 達成率 { $percent }（目標÷実績、小数第2位以下切り捨て）
    [two-less-value-target] 達成率 { $percent }（2−実績÷目標、小数第2位以下切り捨て）
   *[value-target] 達成率 { $percent }（実績÷目標、小数第2位以下切り捨て）
}
attainment-none = { $reason ->
    [is-baseline] 目標を立てたときの出発点の値のため、達成率は示しません。
    [zero-base] 0で割ることになるため、達成率は示しません。
   *[other] 0より小さい値があるため、達成率は示しません。
}
grade = 市が定めた段階では「{ $grade }」です。
grade-ahead = 市が定めた段階では、いまのところ「{ $grade }」です。

excluded-forecast = { $year }（予測の値のため）

restated = 毎年同じものを数え直すため、年をまたいで足せません
revisions = 公表した値を改めた記録
revision-kind = 種別
revision-date = 改めた日
revision-old = 前の値
revision-reason = 理由
revision-all-series = すべて

about-any-difference = このサイトでは、少しでも差があれば変化とみなし、偶然によるものかどうかの検定は行いません。変化とみなす幅を決めている指標は、その幅で判定します。
about-grades = 市が定めた段階（{ $on ->
    [progress] 進捗率
   *[attainment] 達成率
}による）
about-grade-from = { $grade }：{ $from }以上
about-grade-rest = { $grade }：それより下
