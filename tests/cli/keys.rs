//! Keys that later parts use, and those that decide what is told: read, checked against what they refer to, and kept.

use super::story::Source;

/// The problems of a check: code, place, and whether the run was fine.
fn told(source: &Source) -> Vec<String> {
    let run = source.check(&["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap().iter();
    let line = |p: &serde_json::Value| {
        let at = p["line"].as_u64().map_or_else(String::new, |line| format!(":{line}"));
        format!("{} {}{at}", p["code"].as_str().unwrap(), p["file"].as_str().unwrap())
    };
    problems.map(line).collect()
}

/// The remedy of the only problem there is.
#[track_caller]
fn remedy(source: &Source) -> String {
    let run = source.check(&["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1, "{}", run.stdout);
    problems[0]["help"].as_str().unwrap().to_owned()
}

/// Puts lines at the end of an indicator's file.
fn with(source: Source, lines: &str) -> Source {
    source.edit("care/visits.yaml", "notes: 数え方の注意\n", &format!("notes: 数え方の注意\n{lines}"))
}

/// The tiny source with an indicator whose total is not the sum of its parts in R3, which is a warning (K0301).
fn with_a_wrong_total() -> Source {
    Source::tiny_with_kinds().edit("care/cases.csv", "合計,8,10", "合計,9,10")
}

#[test]
fn a_source_with_the_keys_of_later_parts_builds() {
    let keys = "\
method: xmr
on_track: dns
interval: true
restated: true
per: {value: 96, title: 地区}
part_of: cases/new
spans: [{period: R5, until: 10-31, value: 17}]
revisions: [{period: R4, kind: 訂正, date: 2024-11-01, old: 30, reason: 数えまちがい}]
signs: {'***': Q, '()': minus}
aliases: [old-visits]
accept: [{code: K0309, reason: 見本}]
disclosure: {minimum: 5, already_published: 主な取組について（令和6年11月）}
sources: [{document: 主な取組について（令和6年11月時点）}]
chart: {kind: bar, from_zero: true, years: 5}
grades: default
release: {state: approved, approved_on: 2024-11-20}
";
    let source = with(Source::tiny_with_kinds(), keys)
        .edit(
            "site.yaml",
            "publisher: 試し市",
            "publisher: 試し市\nlanguages: [ja, en]\noutputs: [pages, data]\nformats: csv\n\
             accessibility: {wording: 配慮, policy_url: https://example.jp/policy}\n\
             grades: {steps: [{from: 100, mark: ◎, word: 達成}, {from: 80, word: おおむね達成}, {word: 未達成}]}",
        )
        .edit(
            "policies.yaml",
            "title: 支え合い",
            "title: 支え合い\n  valid_from: 2024-04-01\n  successor: help\n- {id: help, title: 助け合い}",
        )
        .edit("departments.yaml", "name: 福祉課", "name: 福祉課, successor: care-office")
        .edit("departments.yaml", "\n", "\n- {id: care-office, name: 支援課}\n")
        .file("units.yaml", "- {name: 食, kind: count, aliases: [食分]}\n- {name: 人, aliases: [方]}\n")
        .file("care/meals.yaml", "title: 配食\npolicy: care\nunit: 食\nobservations: [{period: R5, value: 3}]\n")
        .file(
            "briefings/2024-11.yaml",
            "title: 状況\ndate: 2024-11-29\npolicies: [care]\nsheets: {visits: {next: 継続, budget: 120}}\n",
        );
    let run = source.build().exits(0).has_no_complaint();
    assert!(run.stdout.contains("3指標"), "{}", run.stdout);
    assert!(source.page("indicators/meals.html").contains('食'));
}

#[test]
fn a_site_is_built_in_its_first_language_whichever_it_is() {
    for languages in ["[ja]", "[ja, en]", "[en]", "ja"] {
        let source = Source::tiny().edit("site.yaml", "publisher:", &format!("languages: {languages}\npublisher:"));
        source.build().exits(0).has_no_complaint();
        assert!(source.page("index.html").contains("訪問した件数"), "{languages}");
    }
    let twice = Source::tiny().edit("site.yaml", "publisher:", "languages: [ja, ja]\npublisher:");
    assert_eq!(told(&twice), ["K0006 site.yaml:2"]);
}

#[test]
fn a_reference_that_leads_nowhere_is_told_with_the_nearest_one() {
    for (line, nearest) in [
        ("per: {indicator: casse/new}", "「cases/new」"),
        ("base: {numerator: cases/new, denominator: cases/odl}", "「cases/old」"),
        ("base: {indicator: case}", "「cases」"),
        ("part_of: cases/nwe", "「cases/new」"),
        ("reasons: [{period: R5, text: 増えた, by: wellfare}]", "「welfare」"),
        ("sources: [{document: 年次報告}]\ndisclosure: {already_published: 年次報吿}", "「年次報告」"),
        ("accept: [{code: K03O1, reason: x}]", "「K0301」"),
    ] {
        let help = remedy(&with(Source::tiny_with_kinds(), &format!("{line}\n")));
        assert!(help.contains(nearest), "{line}: {help}");
    }
    let briefing = "title: 状況\ndate: 2024-11-29\nindicators: [visit]\n";
    assert!(remedy(&Source::tiny().file("briefings/a.yaml", briefing)).contains("「visits」"));
    let briefing = "title: 状況\ndate: 2024-11-29\npolicies: [care]\ndepartment: welfaer\n";
    assert!(remedy(&Source::tiny().file("briefings/a.yaml", briefing)).contains("「welfare」"));
    let grades = with(Source::tiny(), "grades: default\n");
    assert_eq!(told(&grades), ["K0107 care/visits.yaml:13"]);
    let successor = Source::tiny().edit("departments.yaml", "name: 福祉課", "name: 福祉課, successor: wellfare");
    assert!(remedy(&successor).contains("「welfare」"));
}

#[test]
fn the_same_part_of_a_year_lies_in_that_year_and_ends_after_it_began() {
    let span = |days: &str| with(Source::tiny(), &format!("spans: [{{period: R5, value: 17, {days}}}]\n"));
    for good in ["until: 10-31", "until: 2023-10-31", "from: 10-1", "from: 10-1, until: 1-31"] {
        assert_eq!(told(&span(good)), [""; 0], "{good}");
    }
    for wrong in ["until: 2024-10-31", "until: 2-30", "from: 1-31, until: 10-1", "until: 10月末"] {
        assert_eq!(told(&span(wrong)), ["K0104 care/visits.yaml:13"], "{wrong}");
    }
    let years = with(Source::tiny(), "chart: {kind: bar, years: {from: R5, to: R1}}\n");
    assert!(remedy(&years).contains("始まりより後"));
}

#[test]
fn grades_go_down_and_only_the_last_has_no_bound() {
    let steps = |steps: &str| with(Source::tiny(), &format!("grades: {{steps: [{steps}]}}\n"));
    assert_eq!(told(&steps("{from: 100, word: a}, {from: 80, word: b}, {word: c}")), [""; 0]);
    assert_eq!(told(&steps("{from: 80, word: a}")), [""; 0]);
    for wrong in [
        "{from: 80, word: a}, {from: 100, word: b}",
        "{from: 80, word: a}, {from: 80, word: b}",
        "{word: a}, {from: 80, word: b}",
    ] {
        assert_eq!(told(&steps(wrong)), ["K0114 care/visits.yaml:13"], "{wrong}");
    }
}

#[test]
fn successors_do_not_lead_back() {
    let itself = Source::tiny().edit("policies.yaml", "title: 支え合い", "title: 支え合い\n  successor: care");
    assert_eq!(told(&itself), ["K0115 policies.yaml"]);
    let two = "- {id: a, name: 甲課, successor: b}\n- {id: b, name: 乙課, successor: a}\n- {id: welfare, name: 福祉課, successor: a}\n";
    assert_eq!(told(&Source::tiny().file("departments.yaml", two)), ["K0115 departments.yaml"]);
}

#[test]
fn an_earlier_id_is_nobody_elses() {
    let source = with(Source::tiny_with_kinds(), "aliases: [old, cases]\n");
    assert_eq!(told(&source), ["K0006 care/visits.yaml:13"]);
}

#[test]
fn units_of_the_city_are_units() {
    let units = |text: &str| Source::tiny().file("units.yaml", text).edit("care/visits.yaml", "unit: 件", "unit: 食");
    let meals = units("- {name: 食}\n").file("care/visits.csv", "年度,実績\nR5,41\n");
    assert_eq!(told(&meals), [""; 0]);
    assert_eq!(told(&Source::tiny().file("units.yaml", "- {name: 件, kind: yen}\n")), ["K0113 units.yaml:1"]);
    assert_eq!(told(&Source::tiny().file("units.yaml", "- {name: 食, aliases: 人}\n")), ["K0006 units.yaml:1"]);
    assert_eq!(told(&Source::tiny().file("units.yaml", "- {name: 食}\n- {name: 食}\n")), ["K0006 units.yaml:2"]);
    let source = Source::tiny().file("units.yaml", "- {name: プログラム}\n");
    let source = source.edit("care/visits.yaml", "unit: 件", "unit: プロクラム");
    let run = source.build().exits(1);
    run.complains("K0106").complains("「プログラム」ではありませんか");
}

#[test]
fn an_accepted_warning_is_not_told_and_strict_lets_it_pass() {
    let source = with_a_wrong_total();
    assert_eq!(told(&source), ["K0301 care/cases.csv:4"]);
    source.check(&["--strict"]).exits(1);
    let accepts = |lines: &str| with_a_wrong_total().edit("care/cases.yaml", "unit: 件", &format!("unit: 件\n{lines}"));
    for accept in ["{code: K0301, period: R3, reason: 原資料のとおり}", "{code: K0301, reason: 原資料のとおり}"]
    {
        let source = accepts(&format!("accept: [{accept}]"));
        assert_eq!(told(&source), [""; 0], "{accept}");
        source.kizashi(&["build", "--strict"]).exits(0).has_no_complaint();
    }
    let whole = with_a_wrong_total().edit("site.yaml", "accept: [", "accept: [{code: K0301, reason: x}, ");
    assert_eq!(told(&whole), [""; 0]);
}

#[test]
fn an_acceptance_for_another_year_or_indicator_leaves_the_warning_and_is_told_itself() {
    let accepts = |lines: &str| with_a_wrong_total().edit("care/cases.yaml", "unit: 件", &format!("unit: 件\n{lines}"));
    let year = accepts("accept: [{code: K0301, period: R4, reason: x}]");
    assert_eq!(told(&year), ["K0301 care/cases.csv:4", "K0314 care/cases.yaml:4"]);
    let run = year.check(&["--lang", "en"]).exits(0);
    run.complains("There is no warning \"K0301\" in 2022 for this accept.");
    let other = with(with_a_wrong_total(), "accept: [{code: K0301, reason: x}]\n");
    assert_eq!(told(&other), ["K0301 care/cases.csv:4", "K0314 care/visits.yaml:13"]);
    // While there are errors the checks are not all made: nothing is called unused.
    let source = accepts("accept: [{code: K0302, reason: x}]").edit("care/visits.csv", "25件", "l8");
    assert!(!told(&source).iter().any(|problem| problem.starts_with("K0314")), "{:?}", told(&source));
}

#[test]
fn an_error_cannot_be_accepted() {
    let source =
        with(Source::tiny(), "accept: [{code: K0203, reason: 直せない}]\n").edit("care/visits.csv", "25件", "l8");
    assert_eq!(told(&source), ["K0203 care/visits.csv:6", "K0112 care/visits.yaml:13"]);
}

#[test]
fn no_is_the_text_no_where_a_text_stands() {
    let source = Source::tiny().file("departments.yaml", "- {id: no, name: on}\n- {id: welfare, name: yes}\n").edit(
        "care/visits.yaml",
        "departments: [welfare]",
        "departments: [no, welfare]\nsummary: off",
    );
    source.build().exits(0);
    let data = source.json("data/indicators/visits.json");
    assert_eq!(data["departments"], serde_json::json!(["no", "welfare"]));
    let page = source.page("indicators/visits.html");
    assert!(page.contains(">on") && page.contains(">off<"), "{page}");
}

#[test]
fn what_is_too_large_or_no_yaml_is_told_in_words_an_office_knows() {
    let wrong = |text: &str| Source::tiny().file("care/visits.yaml", text);
    for (text, code, ja, en) in [
        (
            "title: a\n---\ntitle: b\n",
            "K0101",
            "「---」で分けて、2つの内容が書かれています",
            "two documents in this file",
        ),
        ("title: a\ntitle: b\n", "K0101", "「title」が2回", "\"title\" is written twice"),
        ("title:\n\tja: a\n", "K0101", "行の始めにタブ", "a tab at the beginning"),
        ("title: 事業: 支え合い\n", "K0101", "引用符（\"）で囲んで", "quotation marks (\") round"),
        ("title: !!python/object:os.system ls\n", "K0101", "「!」で始まる指定は使えません", "cannot be used"),
        ("title: *name\n", "K0101", "この記号で値を始めることはできません", "cannot begin with this sign"),
    ] {
        wrong(text).build().exits(1).complains(code).complains(ja);
        wrong(text).check(&["--lang", "en"]).exits(1).complains(en);
    }
    let deep = wrong(&format!("title: {}\n", "[".repeat(10_000)));
    deep.build().exits(1).complains("K0008").complains("32 段まで");
    let large = wrong(&format!("title: a\nnotes: {}\n", "x".repeat(3_000_000)));
    assert_eq!(told(&large), ["K0008 care/visits.yaml"]);
    let keys = (0..2_000).map(|n| format!("key{n}: 1")).collect::<Vec<_>>().join("\n");
    let many = wrong(&format!("title: a\npolicy: care\nunit: 件\n{keys}"));
    assert_eq!(told(&many), ["K0008 care/visits.yaml:1"]);
}

#[test]
fn schemas_are_printed_to_standard_output() {
    let source = Source::nothing();
    for name in ["site", "policies", "departments", "units", "indicator", "briefing", "output", "problems"] {
        let run = source.kizashi(&["schema", name]).exits(0).has_no_complaint();
        let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(schema["$id"], format!("kizashi/schema/{name}"));
    }
    source.kizashi(&["schema", "poem"]).exits(2).prints_nothing();
    source.kizashi(&["schema"]).exits(2);
}
