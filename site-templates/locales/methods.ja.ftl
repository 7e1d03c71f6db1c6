# 名前のある方法、目標に届く見込み、ばらつきの目安についての文。

# 方法の名前（分析の問いかけ）と出典。方法ごとの説明は「このサイトについて」に出します。
method-xmr-name = NHS（英国の国民保健サービス）の管理図（XmR）の方法では
method-xmr-source = 出典：NHS England「Making Data Count」（2024年の規則）。計算は NHSRplotthedots 0.2.2（2025年）と照らし合わせました。
method-xmr-about = 1年ごとの動きの平均から、偶然のばらつきの範囲（平均±2.66×動きの平均）を求め、範囲の外の値、7年続く増加や減少、範囲の端に寄る値、7年続けて平均の同じ側にある値を目立つ値とします。外れた動きの除外はしません。続けて12年分以上の値があるときだけ使います。毎年少しずつ動き続ける値では、はじめと終わりの{ year-word }が範囲の外になりやすい方法です。
method-xmr-common-cause = いちばん新しい値は、偶然のばらつきの範囲です
method-xmr-special-cause-improvement = いちばん新しい値は、偶然とは考えにくい良い動きです
method-xmr-special-cause-concern = いちばん新しい値は、偶然とは考えにくい悪い動きです
method-xmr-special-cause-high = いちばん新しい値は、偶然とは考えにくい高い値（または増加）です
method-xmr-special-cause-low = いちばん新しい値は、偶然とは考えにくい低い値（または減少）です
method-xmr-limits = 平均は{ $mean }、偶然のばらつきの範囲は{ $low }から{ $high }までです。
method-xmr-flag-outside-limits = 偶然のばらつきの範囲の外：{ $years }
method-xmr-flag-trend = 7年続く増加または減少：{ $years }
method-xmr-flag-two-of-three = 続く3年のうち2年以上で範囲の端に寄る：{ $years }
method-xmr-flag-shift = 7年続けて平均の同じ側：{ $years }
method-xmr-consistently-pass = いまのばらつきのままなら、{ $year }の目標（{ $target }）をいつも満たします。
method-xmr-consistently-fail = いまのばらつきのままでは、{ $year }の目標（{ $target }）に届きません。
method-xmr-inconsistent = いまのばらつきでは、{ $year }の目標（{ $target }）に届くかどうかは偶然によります。

method-fingertips-name = 英国の保健指標サイト Fingertips の方法では
method-fingertips-source = 出典：英国保健省（OHID、旧PHE）「Fingertips trend markers」（公表年の記載なし）。計算は同省の PHEindicatormethods の試験用の数値で確かめました。
method-fingertips-about = いちばん新しい5年分の値だけを使い、変化があるかを厳しい基準（99.8%）で調べます。どの1年を除いても向きが変わらないときだけ、変化があるとします。割合にはもとの人数、ほかの値には95％の区間が必要です。
method-fingertips-increasing = 増加しています（偶然とは考えにくい変化）
method-fingertips-decreasing = 減少しています（偶然とは考えにくい変化）
method-fingertips-increasing-and-getting-better = 増加し、良くなっています（偶然とは考えにくい変化）
method-fingertips-increasing-and-getting-worse = 増加し、悪くなっています（偶然とは考えにくい変化）
method-fingertips-decreasing-and-getting-better = 減少し、良くなっています（偶然とは考えにくい変化）
method-fingertips-decreasing-and-getting-worse = 減少し、悪くなっています（偶然とは考えにくい変化）
method-fingertips-no-significant-change = はっきりした変化は見られません
method-fingertips-test = χ²＝{ $statistic }（9.55を超え、どの1年を除いても向きが変わらないとき、変化があるとします）

method-eurostat-name = ヨーロッパ統計局（Eurostat）のSDGs進捗の方法では
method-eurostat-source = 出典：Eurostat「Sustainable development in the European Union」2021年版の方法。目標があるときの区切り（95％、60％、0％）は、この方法にならったカナダ統計局の解説で確かめました。
method-eurostat-unconfirmed = 目標がないときの区切り（1年あたり±1％）は、Eurostatの資料そのものでは確かめられていません。
method-eurostat-about = はじめと終わりの値から1年あたりの伸び率を求め、目標があるときは目標に必要な伸び率に対する割合（95％以上、60％以上、0％以上、0％未満）で、これからの目標がないときは伸び率そのもの（望ましい向きに1％以上、0％超、0％、−1％超、−1％以下）で分けます。Eurostatは5年間または15年間で計算しますが、このサイトでは比べられる値のはじめと終わりを使います。
method-eurostat-significant-progress = 大きな前進
method-eurostat-moderate-progress = ある程度の前進
method-eurostat-insufficient-progress = 前進は不十分
method-eurostat-movement-away = 目標から遠ざかる動き
method-eurostat-no-change = 変化なし
method-eurostat-moderate-movement-away = やや後退
method-eurostat-significant-movement-away = 大きな後退

method-open-sdg-name = カナダ統計局（Open SDG）の進捗の方法では
method-open-sdg-source = 出典：カナダ統計局の方法（Open SDG 2.4.0、2025年）。プログラムの原文で確かめました。
method-open-sdg-about = はじめと終わりの値から1年あたりの伸び率を求め、目標があるときは目標に必要な伸び率に対する割合（95％以上、60％以上、0％以上、0％未満）で、これからの目標がないときは伸び率そのもの（望ましい向きに1.5％以上、0.5％以上、0％以上、0％未満）で分けます。上限（100％など）に近い値では区切りを小さくします。もとのプログラムは0を0.001に置きかえますが、このサイトでは判定しません。
method-open-sdg-target-achieved = 目標に到達
method-open-sdg-substantial-progress = 順調
method-open-sdg-moderate-progress = 前進しているが、加速が必要
method-open-sdg-limited-progress = 前進はわずか
method-open-sdg-deterioration = 後退

method-dns-name = ドイツの持続可能な開発戦略の天気記号の方法では
method-dns-source = 出典：ドイツ連邦統計局（Destatis）「Indikatorenbericht」（2018年から）。規則は同局の指標サイトの解説（dns-indikatoren.de、公表年の記載なし）で確かめました。
method-dns-about = 続けて4年分以上の値があるとき、新しい6年分までの1年ごとの変化を平均し、目標の{ year-word }まで同じ変化が続くとみて、目標までのいまの差のうちどれだけが残るかで分けます（5％未満は晴れ、20％までは晴れ時々曇り、それを超えると曇り、目標に向かっていなければ雷雨）。これからの目標がないときは、変化の平均と最後の1年の変化の向きで分けます。
method-dns-sun = 晴れ（望ましい向きに進んでいる）
method-dns-sun-and-cloud = 晴れ時々曇り（おおむね望ましいが、足りないところがある）
method-dns-cloud = 曇り（望ましい状態には足りない）
method-dns-storm = 雷雨（望ましい向きに進んでいない）
method-dns-mean = 1年の変化は平均で{ $mean }です。
method-dns-kept = 保つべき水準は{ $target }、1年の変化は平均で{ $mean }です。
method-dns-changes = 1年の変化は平均で{ $mean }、最後の1年は{ $last }です。

method-un-progress-name = 国連のSDGs進捗表（2023年）の方法では
method-un-progress-source = 出典：国連統計部「Progress Chart Technical Note」2023年。バスク州統計局（Eustat）の解説で確かめました。
method-un-progress-about = はじめと終わりの値の伸び率が目標の{ year-word }まで続くとみて、目標までの道のりのどれだけに達するか（95％以上、10％以上、10％未満）で分けます。これからの目標がないときは、望ましい向きの伸び率（2％以上、0.5％以上、0.5％未満）で分けます。いまの値が目標に達していれば、到達とします。
method-un-progress-met-or-on-track = 目標に到達、または順調
method-un-progress-fair-progress = ある程度の前進（加速が必要）
method-un-progress-stagnation-or-regression = 停滞または後退

method-istat-name = イタリア国家統計局（ISTAT）の方法では
method-istat-source = 出典：ISTAT「Rapporto SDGs」2019年。ボルツァーノ県統計局（ASTAT）の解説で確かめました。
method-istat-about = はじめと終わりの値の1年あたりの伸び率を、望ましい向きに5％超、1％超、−1％超、−5％超、−5％以下の5つに分けます。目標とは比べません。
method-istat-clear-improvement = はっきりした改善
method-istat-slight-improvement = わずかな改善
method-istat-stable = 横ばい
method-istat-slight-worsening = わずかな悪化
method-istat-clear-worsening = はっきりした悪化

method-years = { $from }から{ $to }までの{ $n }年分の値によります。
method-ends = { $from }（{ $first }）と{ $to }（{ $last }）の2つの値だけを比べています。もとの数が少ないと、偶然の増減でも結果が変わります。
method-growth = 1年あたりの伸び率は{ $growth }です。
method-growth-of-rate = 1年あたりの伸び率は{ $growth }です（ポイントの差ではなく、率そのものの伸びです）。
method-opposite = { $year }の目標（{ $target }）に必要な向きとは逆の動きです。
method-achieved = いまの値は、{ $year }の目標（{ $target }）に達しています。
method-without-target = これからの目標がないため、目標がない場合の分け方です。
method-required = { $year }の目標（{ $target }）に必要な伸び率の{ $ratio }です。
method-expected = この伸び率が続くと、{ $year }には{ $expected }になります（目標{ $target }）。
method-reason-too-few = 判定なし（比べられる値が{ $fewest }年分以上必要です）
method-reason-gap = 判定なし（続けて{ $fewest }年分以上の値が必要ですが、間に値のない{ year-word }があります）
method-reason-stock = 判定なし（ある時点の数のため）
method-reason-cumulative = 判定なし（累計のため）
method-reason-no-direction = 判定なし（増えるほど良いか、減るほど良いかを決めていないため）
method-reason-no-basis = 判定なし（良し悪しの向きの根拠が示されていないため）
method-reason-no-base = 判定なし（割合のもとになる数がわからないため）
method-reason-not-counts = 判定なし（1つずつ数えた数ではないため）
method-reason-not-a-share = 判定なし（割合と、そのもとになる数が合わないため）
method-reason-zero-share = 判定なし（0％または100％の{ year-word }があり、計算できないため）
method-reason-no-variation = 判定なし（どの{ year-word }も同じ値のため）
method-reason-zero-base = 判定なし（はじめの値が0のため、伸び率を計算できません）
method-reason-negative-base = 判定なし（はじめの値が0より小さいため、伸び率を計算できません）
method-reason-sign-change = 判定なし（0より大きい数と小さい数があるため、伸び率を計算できません）
method-reason-zero-span = 判定なし（2つの{ year-word }の値が必要です）
method-reason-zero-target = 判定なし（目標が0のため、伸び率では比べられません）
method-reason-base-meets-target = 判定なし（はじめの値がすでに目標に達していたため、必要な伸び率を計算できません）
method-reason-not-finite = 判定なし（計算できない大きさの値のため）

# 目標に届く見込み
on-track-question = 目標に届く見込み
on-track-on-track = 達成見込み
on-track-slightly-short = やや不足
on-track-short = 不足
on-track-away = 目標から遠ざかる
on-track-receding = いまは目標に達しているが、平均すると後退
on-track-not-assessed-too-few = 判定なし（続けて4年分以上の値がないため）
on-track-not-assessed-gap = 判定なし（間に値のない{ year-word }があり、続けて4年分以上の値がないため）
on-track-not-assessed-no-direction = 判定なし（増えるほど良いか、減るほど良いかを決めていないため）
on-track-not-assessed-range = 判定なし（範囲で示す目標のため）
on-track-not-assessed-due = 判定なし（目標の{ year-word }になったため、見込みではなく、達成したかどうかを示しています）
on-track-because-met = いまの値は目標に達しており、平均しても後退していません。
on-track-because-met-receding = いまの値は目標に達していますが、1年の変化を平均すると、目標とは逆の向きです。
on-track-because-kept = 保つべき水準に達しており、平均しても後退していません。
on-track-because-kept-receding = 保つべき水準に達していますが、1年の変化を平均すると、逆の向きです。
on-track-because-not-kept = 保つべき水準に達していません。
on-track-reaches = { $from }から{ $to }までの平均（1年に{ $observed }）が続くと、{ $year }までに目標（{ $target }）に届きます。
on-track-leaves = { $from }から{ $to }までの平均（1年に{ $observed }）が続くと、{ $year }は{ $projected }になり、目標（{ $target }）までのいまの差の{ $shortfall }が残ります。
on-track-stands = { $from }から{ $to }までの平均は1年に{ $observed }で、目標（{ $target }）には近づいていません。
on-track-required = { $year }の目標に届くには、これから平均して1年に{ $required }の変化が必要です。
on-track-method-kept = いまの値と、1年の変化を平均した向きとで判定しています（ドイツの持続可能な開発戦略の方法）。
on-track-method = 目標までのいまの差のうち、残る分が5％未満なら「達成見込み」、20％までなら「やや不足」、それを超えると「不足」とします（ドイツの持続可能な開発戦略の方法）。見込みは予測ではなく、これまでの変化をそのまま延ばしたものです。

# ばらつきの目安
interval-range = { $low }～{ $high }
interval-note = 値の下の範囲は、同じ条件でも偶然に生じうるばらつきの目安（95％）です。標本調査の誤差ではありません。
interval-wilson = 割合の範囲は、ウィルソンの方法（Wilson 1927）で求めました。
interval-counts = 数の範囲は、10以上はバイヤーの近似（Breslow・Day 1987）、10未満は正確なポアソン区間で求めました（英国の保健統計の規則）。
interval-none-no-base = ばらつきの目安は示していません（割合のもとになる数がわからないため）。
interval-none-not-counts = ばらつきの目安は示していません（1つずつ数えた数ではないため）。
interval-none-not-a-share = ばらつきの目安を示していない値があります（割合と、そのもとになる数が合わないため）。

# 「このサイトについて」
about-methods = 名前のある方法
about-methods-lead = 次の方法は、指標ごとに担当課が選んだものです。前年度との比較や傾向の判定とは別に示しています。
about-method-on-track = 目標に届く見込み
about-method-intervals = ばらつきの目安
about-intervals = 件数や割合は、同じ条件でも偶然に増減します。その大きさの目安を95％の範囲で示します。対象をすべて数えた値なので、標本調査の誤差ではありません。
about-trend-tests = このサイトでは、{ $tested }系列について傾向を調べています。本当はどれにも傾向がないとしても、平均して多くて{ $expected }系列は、偶然に傾向があると判定されます。
