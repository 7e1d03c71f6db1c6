//! Where a problem stands: a computed value has no cell, and stands where it is written how it comes about; a table may
//! hold the values of several indicators, of which each accepts its own warnings.

use serde_json::Value;

use super::checks::{site, told};
use super::story::Source;

/// Code, file and line of every problem.
#[track_caller]
fn lines(source: &Source, code: i32) -> Vec<(String, String, u64)> {
    let run = source.check(&["--format", "json"]).exits(code);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = report["problems"].as_array().unwrap().iter();
    all.map(|problem| (text(&problem["code"]), text(&problem["file"]), problem["line"].as_u64().unwrap_or(0))).collect()
}

fn share(formula: &str, of: &str) -> String {
    format!(
        "title: 割合\npolicy: care\nunit: ％\nformula: 数 ÷ 96\nderive:\n  inputs: {{a: {of}}}\n  formula: {formula}\n"
    )
}

fn firms() -> Source {
    site("unit: 社\n", "年度,実績\nR4,40\nR5,41\n")
}

#[test]
fn a_formula_that_cannot_be_read_is_shown() {
    for formula in ["a ÷ 96", "b / 96"] {
        let source = firms().file("care/share.yaml", &share(formula, "firms"));
        assert_eq!(lines(&source, 1), [("K0108".to_owned(), "care/share.yaml".to_owned(), 7)]);
        source.check(&[]).exits(1).complains(&format!("formula: {formula}"));
    }
}

#[test]
fn each_circle_is_told_of_once_and_without_what_only_rests_on_it() {
    let source = firms()
        .file("care/a-before.yaml", &share("a * 2", "one"))
        .file("care/one.yaml", &share("a * 2", "two"))
        .file("care/own.yaml", &share("a * 2", "own"))
        .file("care/two.yaml", &share("a * 2", "one"));
    let told: Vec<_> =
        lines(&source, 1).into_iter().map(|(code, file, line)| (code, file, (6..=7).contains(&line))).collect();
    let circle = |file: &str| ("K0109".to_owned(), format!("care/{file}.yaml"), true);
    assert_eq!(told, [circle("one"), circle("own")]);
    source.check(&[]).exits(1).complains("：one → two → one").complains("：own → own");
}

#[test]
fn a_computed_share_that_cannot_be_stands_at_its_formula() {
    let source = firms().file("care/share.yaml", &share("a / 40 * 100", "firms"));
    assert_eq!(lines(&source, 0), [("K0308".to_owned(), "care/share.yaml".to_owned(), 7)]);
}

#[test]
fn an_indicator_accepts_its_own_warnings_of_a_table_it_shares() {
    let table = "指標,R2,R3,R4,R5\n企業,40,41,410,42\n店,50,51,510,52\n";
    let declared = |title: &str, accept: &str| {
        let data = format!("data: {{file: all.csv, where: {{指標: {title}}}}}\n");
        format!("title: {title}の登録\npolicy: care\nunit: 社\n{data}{accept}")
    };
    let accept = "accept: [{code: K0307, period: R4, reason: 原資料のとおり}]\n";
    let source = Source::nothing()
        .file("site.yaml", "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n")
        .file("policies.yaml", "- {id: care, title: 支え合い}\n")
        .file("care/all.csv", table)
        .file("care/firms.yaml", &declared("企業", accept))
        .file("care/shops.yaml", &declared("店", ""));
    let left = told(&source);
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!((&*left[0].0, &*left[0].1), ("K0307", "care/all.csv D3"));
}
