//! Sentences that were false once. Each story is the smallest source that made them so.

use serde_json::{Value, json};

use super::checks::site;
use super::judgement::analysis_of;
use super::story::Source;

/// All that is said in Japanese.
#[track_caller]
fn said(source: &Source) -> String {
    let sentences = analysis_of(source)["sentences"]["ja"].clone();
    let list: Vec<&str> = sentences.as_array().unwrap().iter().map(|sentence| sentence.as_str().unwrap()).collect();
    list.concat()
}

#[test]
fn a_target_finer_than_the_data_is_not_rounded_to_them() {
    let rate = "unit: ％\ndirection: higher\ndirection_basis: 計画から\ntargets: [{period: R5, value: 67.4}]\n";
    let source = site(rate, "年度,実績\nR4,60\nR5,67\n");
    assert!(said(&source).contains("目標（67.4%）には0.4ポイント届きませんでした"), "{}", said(&source));
    let target = analysis_of(&source)["target"].clone();
    assert_eq!(json!([target["value"], target["gap"], target["state"]]), json!([67.4, 0.4, "missed"]));
}

#[test]
fn of_ranks_the_lower_number_is_the_better_place() {
    let rank = "unit: 位\ndirection: lower\ndirection_basis: 計画から\ntargets: [{period: R5, value: 3}]\n";
    let missed = said(&site(rank, "年度,実績\nR4,5\nR5,4\n"));
    assert!(missed.contains("目標（3位以内）に届きませんでした。") && !missed.contains("以下"), "{missed}");
    let met = said(&site(rank, "年度,実績\nR4,5\nR5,2\n"));
    assert!(met.contains("目標（3位以内）を達成しました。"), "{met}");
}

#[test]
fn a_series_of_forecasts_alone_says_that_they_are_forecasts() {
    let source = site("unit: 件\n", "年度,実績,状態\nR4,41,予測\nR5,43,予測\n");
    assert_eq!(said(&source), "令和5年度の43件は予測の値のため、比較には用いていません。");
}

#[test]
fn of_several_equal_changes_none_is_the_greatest() {
    let tied = said(&site("unit: 件\n", "年度,実績\nR1,66\nR2,37\nR3,66\nR4,37\nR5,66\n"));
    assert!(tied.contains("偶然のばらつきを超えています。") && !tied.contains("最も大きい変化"), "{tied}");
    let one = said(&site("unit: 件\n", "年度,実績\nR1,66\nR2,37\nR3,66\nR4,35\nR5,37\n"));
    assert!(one.contains("最も大きい変化は令和4年度"), "{one}");
}

#[test]
fn nothing_crosses_a_change_of_definition() {
    let rows = "年度,実績,状態\nR3,40,\nR4,41,\nR5,51,定義が異なる\n";
    let found = analysis_of(&site("unit: 件\n", rows));
    assert_eq!(json!([found["change"]["verdict"], found["change"]["reason"]]), json!(["not-comparable", "break"]));
    assert_eq!(found["change"]["absolute"], Value::Null);
    let back = format!("{rows}R6,52,\n");
    assert_eq!(analysis_of(&site("unit: 件\n", &back))["change"]["reason"], "break");
}

#[test]
fn a_target_is_not_met_by_a_year_before_one_that_is_withheld() {
    let head = "unit: 件\ndirection: higher\ndirection_basis: 計画から\ntargets: [{period: R6, value: 3}]\n";
    let source = site(head, "年度,実績\nR5,20\nR6,x\n");
    assert!(!said(&source).contains("目標"), "{}", said(&source));
    let found = analysis_of(&source);
    assert_eq!(json!([found["target"], found["targets"][0]["reason"]]), json!([null, "withheld"]));
}

#[test]
fn what_was_planned_is_told_where_there_is_no_result() {
    let planned = |target: &str| site(&format!("unit: 講座\ntargets: [{target}]\n"), "年度,実績\nR3,\n");
    let named = planned("{period: R3, value: 29, kind: yearly, title: {ja: 開く予定の数, en: Courses planned}}");
    assert_eq!(said(&named), "令和3年度の開く予定の数は29講座です。結果の値はありません。");
    let bare = planned("{period: R3, value: 29, kind: yearly}");
    assert_eq!(said(&bare), "令和3年度の目標は29講座です。結果の値はありません。");
}

#[test]
fn a_number_printed_as_not_exact_is_told_so_and_round() {
    let about = |printed: &str| said(&site("unit: 円\n", &format!("年度,実績\nH30,{printed}\n")));
    assert!(about("約2800万円").starts_with("平成30年度は約2,800万円でした。"), "{}", about("約2800万円"));
    assert!(about("28001234円程度").starts_with("平成30年度は約28,001,234円でした。"), "{}", about("28001234円程度"));
    assert!(about("28000000円(推計)").starts_with("平成30年度は28,000,000円（推計）でした。"));
}

#[test]
fn a_month_without_a_day_is_not_its_end() {
    let read = |time: &str| said(&site("unit: 団体\naggregation: point-in-time\n", &format!("時点,実績\n{time},10\n")));
    assert!(read("R6.11時点").starts_with("令和6年度（11月時点）は10団体でした。"), "{}", read("R6.11時点"));
    assert!(read("R6.11末時点").starts_with("令和6年度（11月末時点）は"), "{}", read("R6.11末時点"));
    assert!(read("R6.11.30時点").starts_with("令和6年度（11月末時点）は"), "{}", read("R6.11.30時点"));
}
