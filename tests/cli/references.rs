//! Ids in one file that stand for things of another, and sources that hold little.

use super::story::Source;

#[test]
fn a_department_of_a_programme_that_nobody_knows() {
    let source = Source::tiny().file(
        "policies.yaml",
        "- id: care\n  title: 支え合い\n  programmes:\n    - {id: visits, title: 訪問, departments: [wellfare]}\n",
    );
    let run = source.build().exits(1);
    assert!(run.stderr.contains("K0107") && run.stderr.contains("policies.yaml:4:"), "{}", run.stderr);
    assert!(run.stderr.contains("「welfare」の書きまちがいではありませんか"), "{}", run.stderr);
}

#[test]
fn one_fault_in_a_table_is_told_once_and_not_again_by_what_rests_on_it() {
    let share = "title: 割合\npolicy: care\nunit: ％\nderive: {formula: a * 100, inputs: {a: visits}}\n";
    let source = Source::tiny().file("care/share.yaml", share).edit("care/visits.csv", "25件", "l8");
    let run = source.check(&["--format", "json"]).exits(1);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let codes: Vec<&str> = report["problems"].as_array().unwrap().iter().filter_map(|p| p["code"].as_str()).collect();
    assert_eq!(codes, ["K0203"], "{}", run.stdout);
}

#[test]
fn a_site_without_departments_or_any_indicator_builds() {
    let source = Source::nothing()
        .file("site.yaml", "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n")
        .file("policies.yaml", "- id: care\n  title: 支え合い\n");
    source.build().exits(0);
    assert!(source.page("index.html").contains("支え合い"));
}

#[test]
fn a_table_with_headings_alone_makes_a_page_without_a_chart() {
    let source = Source::tiny()
        .file("care/calls.yaml", "title: 電話の件数\npolicy: care\nunit: 件\n")
        .file("care/calls.csv", "年度,実績\n");
    source.build().exits(0);
    let page = source.page("indicators/calls.html");
    assert!(page.contains("電話の件数") && !page.contains("<figure"), "{page}");
}
