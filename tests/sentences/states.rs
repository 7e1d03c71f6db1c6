//! Every state by name, with the smallest source that is in it.

use kizashi::wording::About;

/// A state: its names, which of the sentences tells it, and the source.
pub struct State {
    pub ja: &'static str,
    pub en: &'static str,
    pub about: About,
    pub site: &'static str,
    pub yaml: String,
    pub csv: String,
    /// The counts that a share comes from, as table of the indicators `some` and `all`.
    pub counts: Option<[&'static str; 2]>,
}

impl State {
    fn new(about: About, ja: &'static str, en: &'static str, yaml: &str, csv: &str) -> Self {
        let yaml = format!("title: {{ja: 見本, en: Sample}}\npolicy: care\n{yaml}");
        Self {
            ja, en, about, site: "", counts: None, yaml, csv: format!("年度,実績\n{}\n", csv.replace(' ', "\n"))
        }
    }
}

/// A heading of the page and its states.
pub type Group = (&'static str, &'static str, Vec<State>);

const COUNT: &str = "unit: 件\nsubject: case\n";
const PERSONS: &str = "unit: 人\nsubject: person\n";
const SHARE: &str = "unit: ％\ndecimals: 1\n";
const MONEY: &str = "unit: 円\n";
const STOCK: &str = "unit: か所\naggregation: point-in-time\n";
const RUNNING: &str = "unit: 社\naggregation: cumulative\n";
const HIGHER: &str = "direction: higher\ndirection_basis: 計画の目標から\n";
const LOWER: &str = "direction: lower\ndirection_basis: 計画の目標から\n";
const NOTE: &str = "note: {ja: 対象を広げました。, en: More people are counted.}";

/// Every state, in the order in which sentences follow each other.
pub fn states() -> Vec<Group> {
    vec![
        ("前の年度からの変化", "The change from the year before", changes()),
        ("1つの値だけのとき", "A value that stands alone", alone()),
        ("差の重さ", "What a difference weighs", weights()),
        ("担当課の言葉", "The department's words", events()),
        ("目標", "The target", targets()),
        ("傾向", "The trend", trends()),
        ("新しい値", "What is newer", newest()),
        ("計画", "The plan", plans()),
    ]
}

fn changes() -> Vec<State> {
    let state = |ja, en, yaml: &str, csv| State::new(About::Change, ja, en, yaml, csv);
    vec![
        state("増加", "Rise", COUNT, "R4,37 R5,41"),
        state("減少", "Fall", COUNT, "R4,14 R5,11"),
        state("100以上からの変化には割合も", "From a hundred on with a percentage", COUNT, "R4,535 R5,530"),
        state("同じ", "Same", COUNT, "R4,2 R5,2"),
        state("0からの増加", "Rise from zero", COUNT, "R4,0 R5,4"),
        state("0になった", "Fall to zero", COUNT, "R4,5 R5,0"),
        state("割合の上昇", "Rise of a share", SHARE, "R4,82.4 R5,93.3"),
        state("割合の低下", "Fall of a share", SHARE, "R4,97.4 R5,96.6"),
        state("率の上昇", "Rise of a rate", "unit: 人口10万対\nmeasure: rate\ndecimals: 1\n", "R4,5.5 R5,5.8"),
        state("金額の増加", "Rise of an amount", MONEY, "R4,17985726 R5,21723051"),
        state("0より小さい値", "Below zero", MONEY, "R4,3000 R5,-5000"),
        state("倍率の上昇", "Rise of a ratio", "unit: 倍\ndecimals: 2\n", "R4,1.32 R5,1.52"),
        state("順位", "Rank", "unit: 位\n", "R4,5 R5,3"),
        state("年度末の数", "Stock at the end of the year", &format!("{STOCK}read_on: year-end\n"), "R4,62 R5,63"),
        state("決まった日の数", "Stock on a usual day", STOCK, "R4.10末,52 R5.10末,55"),
        state("日のわからない数", "Stock on an unknown day", STOCK, "R4,6 R5,20"),
        state("累計の増加", "Running total", RUNNING, "R4,493 R5,542"),
        state("累計が同じ", "Running total that stands", RUNNING, "R4,493 R5,493"),
        state("累計の減少", "Running total that falls", RUNNING, "R4,542 R5,480"),
        state("速報の値", "Provisional value", COUNT, "R4,37 R5,41（速報）"),
        state("推計からの変化", "Change from an estimate", COUNT, "R4,37（推計） R5,41"),
        state("およその値からの変化", "Change from a figure that is not exact", COUNT, "R4,約37 R5,41"),
        state("暦年の指標", "Calendar years", "unit: 人\ncalendar: calendar-year\n", "R4,110 R5,130"),
    ]
}

fn alone() -> Vec<State> {
    let state = |ja, en, yaml: &str, csv| State::new(About::Change, ja, en, yaml, csv);
    let declared = format!("{COUNT}breaks: [{{period: R5, {NOTE}}}]\n");
    let bare = format!("{COUNT}breaks: [{{period: R5}}]\n");
    let aimed = "unit: 講座\ntargets: [{period: R5, value: 29, kind: yearly}]\n";
    let planned = aimed.replace("yearly", "yearly, title: {ja: 開く予定の数, en: Courses planned}");
    vec![
        state("初めての値", "First value", COUNT, "R5,56"),
        state("前の年度の値がない", "No value the year before", COUNT, "R3,20 R5,34"),
        state("前の年度は秘匿", "Withheld the year before", COUNT, "R4,x R5,34"),
        state("前の年度は1年分でない", "Part of a year before", COUNT, "R4(R4.7月～),20 R5,34"),
        state("前の年度は別の日", "Another day the year before", STOCK, "R2,48 R3,50 R4.10末,52 R5,55"),
        state("系列の切れ目（注あり）", "Break with a note", &declared, "R4,31 R5,34"),
        state("系列の切れ目（注なし）", "Break without a note", &bare, "R4,31 R5,34"),
        state("1年分の値がない", "No whole year", COUNT, "R5(R5.10.31時点),59"),
        state("時点のそろった値がない", "No usual day", RUNNING, "R5.10末,480"),
        state("どの値も秘匿", "All withheld", COUNT, "R4,x R5,x"),
        state("値がない", "No value at all", COUNT, "R4, R5,"),
        state("予定だけがある", "Only a plan", &planned, "R5,"),
        state("目標だけがある", "Only a target", aimed, "R5,"),
        state("およその値", "A value that is not exact", MONEY, "R5,約2800万円"),
    ]
}

fn weights() -> Vec<State> {
    let state = |ja, en, yaml: String, csv| State::new(About::Weight, ja, en, &yaml, csv);
    let parts = "unit: 件\ndimensions:\n  kind:\n    title: 区分\n    values:\n      new: {ja: 新規, en: New}\n      \
                 old: {ja: 継続, en: Continued}\n    total: {label: {ja: 合計, en: Total}, rule: sum}\n";
    let opposite = State {
        csv: "区分,R4,R5\n新規,14,11\n継続,23,30\n".to_owned(),
        ..State::new(About::Weight, "逆向きの内訳", "Parts moving oppositely", parts, "")
    };
    vec![
        state("偶然の範囲", "Within chance", format!("{COUNT}{HIGHER}"), "R4,31 R5,34"),
        state(
            "変化とみなさない差",
            "Within the declared band",
            format!("{SHARE}{HIGHER}flat_band: 1\n"),
            "R4,82.4 R5,83.3",
        ),
        opposite,
    ]
}

fn events() -> Vec<State> {
    let state = |ja, en, span: &str| {
        let note = "note: {ja: 感染症対策で定員を減らした, en: Places were cut to prevent infection}";
        State::new(About::Event, ja, en, &format!("{COUNT}events: [{{{span}, {note}}}]\n"), "R4,14 R5,11")
    };
    vec![
        state("その年度の出来事", "In the year", "from: R5, to: R5"),
        state("いくつかの年度の出来事", "In several years", "from: R2, to: R4"),
        state("続いている出来事", "Still going on", "from: R2"),
    ]
}

fn targets() -> Vec<State> {
    let state = |ja, en, direction: &str, target: &str| {
        let yaml = format!("{COUNT}{direction}targets: [{{{target}}}]\n");
        State::new(About::Target, ja, en, &yaml, "R4,37 R5,41")
    };
    vec![
        state("達成", "Met", HIGHER, "period: R5, value: 40, kind: yearly"),
        state("未達成", "Missed", HIGHER, "period: R5, value: 50, kind: yearly"),
        state("少ないほど良い指標の達成", "Met, where less is better", LOWER, "period: R5, value: 50, kind: yearly"),
        state(
            "少ないほど良い指標の未達成",
            "Missed, where less is better",
            LOWER,
            "period: R5, value: 30, kind: yearly",
        ),
        state("先の目標に到達", "Reached ahead", HIGHER, "period: R8, value: 40, kind: final"),
        state("先の目標まであと", "Still to go", HIGHER, "period: R8, value: 70, kind: final"),
        state("先の目標を上回る", "Still above", LOWER, "period: R8, value: 30, kind: final"),
        state("先の目標以下に到達", "Already at or below", LOWER, "period: R8, value: 50, kind: final"),
        state("中間目標", "Interim target", HIGHER, "period: R6, value: 50, kind: milestone"),
        state("維持", "Kept", HIGHER, "period: R5, value: 40, kind: maintain"),
        state("維持できず", "Not kept", HIGHER, "period: R5, value: 50, kind: maintain"),
        state("先の年度まで維持", "Kept so far", HIGHER, "period: R8, value: 40, kind: maintain"),
        state("いまは維持できていない", "Not kept so far", HIGHER, "period: R8, value: 50, kind: maintain"),
        state("以下の維持", "Kept, where less is better", LOWER, "period: R5, value: 50, kind: maintain"),
        state("以下を維持できず", "Not kept, where less is better", LOWER, "period: R5, value: 30, kind: maintain"),
        state(
            "先の年度まで以下を維持",
            "Kept so far, where less is better",
            LOWER,
            "period: R8, value: 50, kind: maintain",
        ),
        state(
            "いまは以下を維持できていない",
            "Not kept so far, where less is better",
            LOWER,
            "period: R8, value: 30, kind: maintain",
        ),
    ]
}

fn trends() -> Vec<State> {
    let state = |ja, en, yaml: &str, csv| State::new(About::Trend, ja, en, yaml, csv);
    vec![
        state("増加傾向", "Rising", COUNT, "H30,20 R1,25 R2,31 R3,38 R4,47 R5,60"),
        state("減少傾向", "Falling", COUNT, "H30,60 R1,47 R2,38 R3,31 R4,25 R5,20"),
        state("上昇傾向", "Rising share", SHARE, "H30,60.1 R1,62.0 R2,63.5 R3,66.0 R4,70.2 R5,71.4"),
        state("低下傾向", "Falling share", SHARE, "H30,71.4 R1,70.2 R2,66.0 R3,63.5 R4,62.0 R5,60.1"),
        state(
            "傾向なし（8年分以上）",
            "None, of eight years or more",
            COUNT,
            "H28,20 H29,24 H30,19 R1,25 R2,21 R3,18 R4,24 R5,22",
        ),
        state(
            "割合の傾向なし",
            "None of a share",
            SHARE,
            "H28,60.0 H29,64.0 H30,59.0 R1,65.0 R2,61.0 R3,58.0 R4,64.0 R5,62.0",
        ),
        state("判断できない（8年分未満）", "Untold, of fewer than eight years", COUNT, "R1,27 R2,26 R3,28 R4,23 R5,30"),
        state("割合の傾向は判断できない", "Untold of a share", SHARE, "R1,60.0 R2,64.0 R3,59.0 R4,65.0 R5,61.0"),
        state("年度による差は偶然を超える", "Differing beyond chance", COUNT, "R1,65 R2,67 R3,66 R4,37 R5,41"),
        state("最も大きい変化が増加", "Differing beyond chance, by a rise", COUNT, "R1,41 R2,201 R3,177 R4,93 R5,96"),
        derived(
            "割合の最も大きい変化が上昇",
            "A share differing beyond chance, by a rise",
            "R1,120 R2,124 R3,180 R4,182 R5,176",
        ),
        derived(
            "割合の最も大きい変化が低下",
            "A share differing beyond chance, by a fall",
            "R1,180 R2,184 R3,120 R4,124 R5,122",
        ),
        state("抜けた年度がある", "With a gap", COUNT, "H30,65 R2,67 R3,66 R4,37 R5,41"),
        state("累計", "Running total", RUNNING, "R4,493 R5,542"),
    ]
}

/// A share of 200, as of the counts given.
fn derived(ja: &'static str, en: &'static str, counts: &'static str) -> State {
    let derive = "derive: {formula: some / all * 100, inputs: {some: some, all: all}}\n";
    let state = State::new(About::Trend, ja, en, &format!("unit: ％\n{derive}"), "");
    State { csv: String::new(), counts: Some([counts, "R1,200 R2,200 R3,200 R4,200 R5,200"]), ..state }
}

fn newest() -> Vec<State> {
    let state = |ja, en, yaml: &str, csv| State::new(About::Newest, ja, en, yaml, csv);
    let spans = |before: &str| format!("{COUNT}spans: [{{period: R5, until: 10-31, value: {before}}}]\n");
    let shares = |before: &str| format!("{SHARE}spans: [{{period: R5, until: 10-31, value: {before}}}]\n");
    let days = format!("{COUNT}periods: {{R6: {{until: 2024-10-15}}}}\n");
    let month = format!("{COUNT}periods: {{R6: {{until: 2024-04-30}}}}\n");
    let later = format!("{PERSONS}periods: {{R6: {{from: 2024-10-01}}}}\n");
    vec![
        state("1年分に満たない値", "Part of a year", COUNT, "R4,37 R5,41 R6(R6.10.31時点),30"),
        state("月の途中までの値", "Up to the middle of a month", &days, "R4,37 R5,41 R6,30"),
        state("1か月だけの値", "One month", &month, "R4,37 R5,41 R6,3"),
        state(
            "年度の途中の人数や割合",
            "Persons and shares in the course of the year",
            PERSONS,
            "R4,57 R5,60 R6(R6.9.30時点),60",
        ),
        state("年度の途中からの人数や割合", "Persons and shares from within the year", &later, "R4,57 R5,60 R6,20"),
        state("別の日の値", "Another day", STOCK, "R3.10末,50 R4.10末,52 R5.10末,55 R6,60"),
        state("同じ期間より増加", "Same span, up", &spans("25"), "R4,37 R5,41 R6(R6.10.31時点),30"),
        state("同じ期間より減少", "Same span, down", &spans("35"), "R4,37 R5,41 R6(R6.10.31時点),30"),
        state("同じ期間と同じ", "Same span, same", &spans("30"), "R4,37 R5,41 R6(R6.10.31時点),30"),
        state(
            "割合が同じ期間より上昇",
            "Share of the same span, up",
            &shares("85.0"),
            "R4,82.4 R5,93.3 R6(R6.10.31時点),87.3",
        ),
        state(
            "割合が同じ期間より低下",
            "Share of the same span, down",
            &shares("90.0"),
            "R4,82.4 R5,93.3 R6(R6.10.31時点),87.3",
        ),
        state("新しい年度は秘匿", "Withheld", COUNT, "R4,37 R5,41 R6,x"),
        state("数の代わりの言葉", "A word instead of a number", COUNT, "R2,4 R3,2 R4,実績なし R5,実績なし"),
        state("まだ集計していない", "Not collected yet", COUNT, "R4,37 R5,41 R6,…"),
        state("該当する値がない", "Nothing to count", COUNT, "R4,37 R5,41 R6,-"),
    ]
}

fn plans() -> Vec<State> {
    let plan = "plan: {title: {ja: 見本の計画, en: Sample plan}, from: R6, to: R8}\n";
    vec![State {
        site: plan, ..State::new(About::Plan, "計画が始まる前", "Before the plan", COUNT, "R4,37 R5,41")
    }]
}
