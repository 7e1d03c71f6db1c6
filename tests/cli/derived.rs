//! Indicators computed from others: formulas, units, circles, and printed values against computed ones.

use serde_json::{Value, json};

use super::story::Source;

/// A source with nothing but its frame.
pub fn frame() -> Source {
    Source::nothing()
        .file("site.yaml", "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n")
        .file("policies.yaml", "- {id: care, title: 支え合い}\n")
}

/// An indicator whose values stand in its YAML: `R4: 57` and so on, with more keys.
pub fn with(source: Source, id: &str, unit: &str, values: &[(&str, &str)], more: &str) -> Source {
    let values: Vec<String> =
        values.iter().map(|(year, value)| format!("{{period: {year}, value: {value}}}")).collect();
    let values = values.join(", ");
    let text = format!("title: {id}の数\npolicy: care\nunit: {unit}\nobservations: [{values}]\n{more}");
    source.file(&format!("care/{id}.yaml"), &text)
}

/// An indicator computed by a formula.
pub fn computed(source: Source, id: &str, unit: &str, formula: &str, inputs: &str) -> Source {
    let text =
        format!("title: {id}の値\npolicy: care\nunit: {unit}\nderive:\n  formula: {formula}\n  inputs: {inputs}\n");
    source.file(&format!("care/{id}.yaml"), &text)
}

/// Registered persons and those who left, of the years R3 to R5.
fn persons() -> Source {
    let source = with(frame(), "registered", "人", &[("R3", "60"), ("R4", "57"), ("R5", "60")], "");
    with(source, "left", "人", &[("R3", "2"), ("R4", "10"), ("R5", "4")], "")
}

/// The values of the first series of an indicator by year.
#[track_caller]
pub fn values(source: &Source, id: &str) -> Value {
    source.build().exits(0);
    let json = source.json(&format!("data/indicators/{id}.json"));
    json["series"][0]["observations"].as_array().unwrap().iter().map(|o| json!([o["period"], o["value"]])).collect()
}

/// Code, file, line and column, marked text, message and remedy of every problem.
#[track_caller]
pub fn told(source: &Source) -> Vec<[String; 5]> {
    let run = source.check(&["--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    // That invented figures change without a reason is not what these stories are about.
    let told = report["problems"].as_array().unwrap().iter().filter(|problem| problem["code"] != "K0318");
    let problems = told.map(|problem| {
        let place = format!("{}:{}:{}", text(&problem["file"]), problem["line"], problem["column"]);
        [text(&problem["code"]), place, text(&problem["text"]), text(&problem["message"]), text(&problem["help"])]
    });
    problems.collect()
}

/// Insists on one problem, by its code and place, the marked text, and pieces of its message and remedy.
#[track_caller]
pub fn tells(source: &Source, code: &str, place: &str, marked: &str, words: &[&str]) {
    let told = told(source);
    assert_eq!(told.len(), 1, "{told:#?}");
    let [has, at, text, message, help] = &told[0];
    assert_eq!((has.as_str(), at.as_str(), text.as_str()), (code, place, marked), "{told:#?}");
    for piece in words {
        assert!(message.contains(piece) || help.contains(piece), "{piece}: {told:#?}");
    }
}

#[test]
fn functions_give_what_they_are_called() {
    for (formula, unit, expected) in [
        ("sum(a, b, 1)", "人", json!([63.0, 68.0, 65.0])),
        ("share(a - b, a)", "％", json!([96.7, 82.5, 93.3])),
        ("per(b, a, 1000)", "‰", json!([33.3, 175.4, 66.7])),
        ("-(b - a) / a * 100", "％", json!([96.7, 82.5, 93.3])),
        ("(a - b) / a", "％", json!([96.7, 82.5, 93.3])),
        ("a / b", "倍", json!([30.0, 5.7, 15.0])),
    ] {
        let source = computed(persons(), "result", unit, formula, "{a: registered, b: left}");
        source.check(&["--strict"]).exits(0).has_no_complaint();
        let years = values(&source, "result");
        let found: Vec<f64> = years.as_array().unwrap().iter().map(|pair| pair[1].as_f64().unwrap()).collect();
        assert_eq!(json!(found), expected, "{formula}");
    }
}

#[test]
fn a_formula_that_cannot_be_read_is_marked_where_it_goes_wrong() {
    for (formula, at, marked, words) in [
        ("a / (b + 1", 16, "(", &["かっこ", ") で閉じて"][..]),
        ("a ÷ b", 14, "÷", &["使えない記号「÷」", "半角の「/」に直して"]),
        ("1,000 * a / b", 13, ",", &["「,」を書けません", "1000 のように"]),
        ("shere(a, b)", 12, "shere", &["関数はありません", "「share」の書きまちがい"]),
        ("share(a)", 12, "share(a)", &["かっこの中の数", "share(部分, 全体)"]),
        ("a / bb", 16, "bb", &["「bb」という名前", "「b」の書きまちがい"]),
        ("a b", 14, "b", &["+ - * / のどれかがありません"]),
        ("a / b -", 18, "-", &["途中で終わって"]),
    ] {
        let source = computed(persons(), "result", "倍", formula, "{a: registered, b: left}");
        tells(&source, "K0108", &format!("care/result.yaml:5:{at}"), marked, words);
        source.build().exits(1);
    }
    let source = computed(persons(), "result", "倍", "a / left-ones", "{a: registered, left-ones: left}");
    tells(&source, "K0108", "care/result.yaml:6:38", "left", &["「left-ones」", "- は引き算の記号"]);
}

#[test]
fn an_input_that_is_declared_and_not_used_is_told() {
    let source = computed(persons(), "result", "人", "a * 2", "{a: registered, b: left}");
    tells(&source, "K0323", "care/result.yaml:6:30", "left", &["「b」"]);
}

#[test]
fn a_derivation_of_a_derivation_follows_in_any_order_of_files() {
    let source = computed(persons(), "apex", "％", "100 - rate", "{rate: zeta}");
    let source = computed(source, "zeta", "％", "share(stay, a)", "{stay: middle, a: registered}");
    let source = computed(source, "middle", "人", "a - b", "{a: registered, b: left}");
    assert_eq!(values(&source, "middle"), json!([[2021, 58.0], [2022, 47.0], [2023, 56.0]]));
    // 100 less 96.7, 82.5 and 93.3: a derivation rests on what is published.
    assert_eq!(values(&source, "apex"), json!([[2021, 3.3], [2022, 17.5], [2023, 6.7]]));
}

#[test]
fn a_circle_is_printed_as_it_goes_and_nothing_that_hangs_on_it() {
    let source = computed(persons(), "aaa", "人", "x + y", "{x: bbb, y: left}");
    let source = computed(source, "bbb", "人", "x * 2", "{x: ccc}");
    let source = computed(source, "ccc", "人", "x * 2", "{x: aaa}");
    let source = computed(source, "ddd", "人", "x * 2", "{x: aaa}");
    let source = computed(source, "own", "人", "x * 2", "{x: own}");
    let told = told(&source);
    let told: Vec<[&str; 3]> = told.iter().map(|t| [t[0].as_str(), &t[1], &t[3]]).collect();
    let words = "互いの計算の結果を使い合っているので、計算できません：";
    let expected = [
        ["K0109", "care/aaa.yaml:6:15", &format!("{words}aaa → bbb → ccc → aaa")],
        ["K0109", "care/own.yaml:6:15", &format!("{words}own → own")],
    ];
    assert_eq!(told, expected);
    source.build().exits(1);
}

#[test]
fn money_in_two_units_is_converted_and_what_has_no_common_unit_is_told() {
    let source = with(frame(), "wages", "円", &[("R4", "1234567"), ("R5", "1400000")], "");
    let source = with(source, "rent", "千円", &[("R4", "300"), ("R5", "330")], "");
    let source = with(source, "people", "人", &[("R4", "4"), ("R5", "5")], "");
    let all = computed(source, "result", "円", "a + b", "{a: wages, b: rent}");
    all.check(&["--strict"]).exits(0).has_no_complaint();
    assert_eq!(values(&all, "result"), json!([[2022, 1_534_567.0], [2023, 1_730_000.0]]));
    let in_thousands = all.edit("care/result.yaml", "unit: 円", "unit: 千円");
    assert_eq!(values(&in_thousands, "result"), json!([[2022, 1534.6], [2023, 1730.0]]));

    let mixed = in_thousands.edit("care/result.yaml", "b: rent", "b: people");
    let words = ["円", "人", "単位の違うもの", "accept: [{code: K0322"];
    tells(&mixed, "K0322", "care/result.yaml:5:12", "a + b", &words);
    let factor = mixed.edit("care/result.yaml", "a + b", "b * 100").edit(
        "care/result.yaml",
        "{a: wages, b: people}",
        "{b: rent}",
    );
    let factor = factor.edit("care/result.yaml", "unit: 千円", "unit: 円");
    tells(&factor, "K0322", "care/result.yaml:5:12", "b * 100", &["千円 を 円 に", "* 1000"]);
    let result = factor.edit("care/result.yaml", "b * 100", "b").edit("care/result.yaml", "unit: 円", "unit: 人");
    tells(&result, "K0322", "care/result.yaml:5:12", "b", &["計算の結果の単位は 千円", "指標の単位は 人"]);
}

#[test]
fn rates_of_different_wholes_are_not_added() {
    let source = with(persons(), "visitors", "人", &[("R3", "80"), ("R4", "90"), ("R5", "95")], "");
    let source = computed(source, "gone", "％", "share(a, b)", "{a: left, b: registered}");
    let source = computed(source, "seen", "％", "share(a, b)", "{a: left, b: visitors}");
    let source = computed(source, "both", "％", "a + b", "{a: gone, b: seen}");
    tells(&source, "K0325", "care/both.yaml:5:12", "a + b", &["a と b", "sum(部分, …)"]);
    // The mean of the two is a figure of its own, and shares of one whole do add up.
    let mean = source.edit("care/both.yaml", "a + b", "(a + b) / 2");
    assert_eq!(told(&mean).len(), 0);
    let whole =
        mean.edit("care/both.yaml", "(a + b) / 2", "a + b").edit("care/seen.yaml", "b: visitors", "b: registered");
    assert_eq!(told(&whole).len(), 0);
}

#[test]
fn a_published_value_is_named_by_the_rounding_that_gives_it() {
    // 58/60 = 96.66…, 47/57 = 82.456…, 56/60 = 93.33…
    let source = computed(persons(), "rate", "％", "share(a - b, a)", "{a: registered, b: left}");
    let published = "care/rate.yaml";
    let source = source.edit(published, "  inputs", "  published: {R3: 96.6, R4: 82.4, R5: 93.3}\n  inputs");
    let cut = told(&source);
    let cut: Vec<_> = cut.iter().map(|t| (t[0].as_str(), t[1].as_str(), t[2].as_str())).collect();
    assert_eq!(cut, [("K0303", "care/rate.yaml:6:19", "96.6"), ("K0303", "care/rate.yaml:6:29", "82.4")]);
    let words = &told(&source)[1];
    assert_eq!(words[3], "2022年度の公表値 82.4 が、計算した値 82.5 と合いません。");
    assert!(words[4].contains("82.4561… を切り捨てた値です"), "{words:?}");

    let truncated = source.edit(published, "  inputs", "  round: {decimals: 1, mode: truncate}\n  inputs");
    assert_eq!(told(&truncated).len(), 0);
    for (from, to, place, words) in [
        ("82.4", "82.5", "6:29", "82.4561… を四捨五入した値です"),
        ("93.3", "93.4", "6:39", "四捨五入した値でも、切り捨てた値でもありません"),
        ("R5: 93.3", "R6: 93.3", "6:39", "この年度の値があるか"),
    ] {
        let source = persons()
            .file(published, &std::fs::read_to_string(truncated.root().join("indicators").join(published)).unwrap());
        let source = source.edit(published, from, to);
        let told = told(&source);
        assert!(told.len() == 1 && told[0][1].ends_with(place) && told[0][4].contains(words), "{told:#?}");
    }
}

#[test]
fn a_tie_is_rounded_to_even_where_the_office_does_so() {
    // 1/8 = 12.5 %, 3/8 = 37.5 %: at no decimals 12 and 38 to even, 13 and 38 half up.
    let source = with(frame(), "part", "人", &[("R4", "1"), ("R5", "3")], "");
    let source = with(source, "all", "人", &[("R4", "8"), ("R5", "8")], "");
    let source = computed(source, "rate", "％", "share(a, b)", "{a: part, b: all}");
    let source =
        source.edit("care/rate.yaml", "  inputs", "  round: {decimals: 0}\n  published: {R4: 12, R5: 38}\n  inputs");
    tells(&source, "K0303", "care/rate.yaml:7:19", "12", &["12.5 を偶数への丸め", "half-even"]);
    let even = source.edit("care/rate.yaml", "{decimals: 0}", "{decimals: 0, mode: half-even}");
    assert_eq!(values(&even, "rate"), json!([[2022, 12], [2023, 38]]));
    assert_eq!(told(&even).len(), 0);
}

#[test]
fn the_citys_own_retention_rate_is_truncated() {
    let source = Source::real();
    source.check(&["--strict"]).exits(0);
    let file = "lifelong-activity/tamariba-retention.yaml";
    let rounded = source.edit(file, "mode: truncate", "mode: half-up");
    let told = told(&rounded);
    let found: Vec<(&str, &str)> = told.iter().map(|t| (t[0].as_str(), t[2].as_str())).collect();
    assert_eq!(found, [("K0303", "96.6"), ("K0303", "82.4")], "{told:#?}");
    let text = std::fs::read_to_string(rounded.root().join("indicators").join(file)).unwrap();
    let line = text.lines().position(|line| line.contains("published: {")).unwrap() + 1;
    let place = format!("{file}:{line}:");
    assert!(told.iter().all(|t| t[1].starts_with(&place) && t[4].contains("切り捨てた値です")), "{told:#?}");
}

#[test]
fn what_is_incomplete_or_uncertain_makes_the_result_so() {
    let table = "年度,実績,状態,until\nR3,60,,\nR4,57,見込,\nR5,60,,\nR6,61,,2024-09-30\nR7,0,,\n";
    let source = persons()
        .file("care/registered.yaml", "title: 登録\npolicy: care\nunit: 人\n")
        .file("care/registered.csv", table);
    let table = "年度,実績,状態\nR3,2,\nR4,10,推計\nR5,,秘匿\nR6,1,\nR7,0,\n";
    let source = source.file("care/left.yaml", "title: 離職\npolicy: care\nunit: 人\n").file("care/left.csv", table);
    let source = computed(source, "rate", "％", "share(a - b, a)", "{a: registered, b: left}");
    source.build().exits(0);
    let json = source.json("data/indicators/rate.json");
    let found: Value = json["series"][0]["observations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| json!([o["period"], o["value"], o["status"], o["complete"], o["to"]]))
        .collect();
    let expected = json!([
        [2021, 96.7, "A", true, "2022-03-31"],
        // An estimate is graver than what is provisional.
        [2022, 82.5, "E", true, "2023-03-31"],
        [2023, null, "Q", true, "2024-03-31"],
        [2024, 98.4, "A", false, "2024-09-30"],
        // A share of nobody cannot exist.
        [2025, null, "M", true, "2026-03-31"],
    ]);
    assert_eq!(found, expected);
    let excluded = &json["series"][0]["analysis"]["excluded"];
    let expected = json!([
        {"period": 2023, "reason": "withheld"}, {"period": 2024, "reason": "incomplete"}, {"period": 2025, "reason": "missing"},
    ]);
    assert_eq!(excluded, &expected);
}

#[test]
fn a_break_of_an_input_is_a_break_of_the_result() {
    let source = computed(persons(), "rate", "％", "share(a - b, a)", "{a: registered, b: left}");
    let source = computed(source, "rest", "％", "100 - a", "{a: rate}");
    let source = source.edit("care/left.yaml", "unit: 人", "unit: 人\nbreaks: [{period: R5, note: 数え方を改めた}]");
    source.build().exits(0);
    for id in ["rate", "rest"] {
        let json = source.json(&format!("data/indicators/{id}.json"));
        assert_eq!(json["breaks"], json!([{"period": 2023, "note": {"ja": "数え方を改めた"}}]));
        assert_eq!(json["series"][0]["analysis"]["change"]["reason"], "break", "{id}");
    }
}

#[test]
fn an_indicator_without_a_total_is_named_with_one_of_its_parts() {
    let kinds = "title: 相談\npolicy: care\nunit: 件\ndimensions:\n  kind:\n    title: 区分\n    values: {new: 新規, old: 継続}\n    \
                 total: {rule: none}\nobservations: [{period: R5, value: 3, kind: new}, {period: R5, value: 5, kind: old}]\n";
    let source = computed(frame().file("care/kinds.yaml", kinds), "twice", "件", "a * 2", "{a: kinds}");
    tells(&source, "K0107", "care/twice.yaml:6:15", "kinds", &["「kinds」", "「kinds/new」"]);
    let added = source.edit("care/kinds.yaml", "{rule: none}", "{label: 計, rule: sum}");
    assert_eq!(values(&added, "twice"), json!([[2023, 16.0]]));
}
