//! Shares of a whole.

use super::super::{Case, case, point, tick};
use super::EMPTY;
use crate::chart::picture::{Drawing, Mark, ShareRow, Shares};

/// The cases of this part.
pub(super) fn cases() -> Vec<Case> {
    let three = ["知っている", "聞いたことがある", "知らない"];
    let six = [
        "とてもそう思う",
        "どちらかといえばそう思う",
        "どちらともいえない",
        "どちらかといえばそう思わない",
        "そう思わない",
        "無回答",
    ];
    let eight = (2017..).zip([31.2, 33.0, 34.8, 36.1, 35.5, 38.9, 41.0, 43.3]);
    let eight = eight.map(|(year, first)| row(year, &[first, 40.0 - first / 4.0, 60.0 - first * 0.75]));
    let mut withheld =
        vec![row(2022, &[52.1, 30.3, 17.6]), row(2023, &[55.0, 43.2, 1.8]), row(2024, &[58.0, 29.4, 12.6])];
    for part in [1, 2] {
        empty(&mut withheld[1], part, Mark::Withheld, "非公表");
    }
    let mut missing = vec![row(2023, &[52.1, 30.3, 17.6]), row(2024, &[55.0, 0.0, 0.0])];
    empty(&mut missing[1], 1, Mark::Missing, "値なし");
    let mut half = vec![row(2023, &[52.1, 30.3, 17.6]), row(2024, &[55.0, 33.2, 11.8])];
    half[1].points.iter_mut().for_each(|point| point.mark = Mark::Incomplete);
    half[1].note = Some("10月～3月".to_owned());
    let mut counted =
        vec![row(2021, &[22.4, 35.1, 20.9, 12.3, 6.2, 3.1]), row(2024, &[25.0, 37.7, 18.2, 10.9, 5.6, 2.6])];
    for (row, base) in counted.iter_mut().zip(["n=1,024", "n=987"]) {
        row.note = Some(base.to_owned());
    }
    let extremes = vec![row(2022, &[100.0, 0.0, 0.0]), row(2023, &[0.0, 0.0, 100.0]), row(2024, &[0.4, 99.2, 0.4])];
    let questions =
        ["地域の行事に、この一年で一度でも参加したことがありますか", "近所の人と困りごとを話すことがありますか"];
    let questions = questions
        .iter()
        .zip([[12.0, 38.0, 50.0], [33.3, 33.3, 33.3]])
        .map(|(question, values)| ShareRow { label: (*question).to_owned(), ..row(2024, &values) });
    vec![
        shares("shares", "回答の割合", &three, vec![row(2021, &[48.0, 32.0, 20.0]), row(2024, &[55.1, 30.2, 14.7])]),
        shares("shares-two", "二つの回答", &["はい", "いいえ"], vec![row(2024, &[62.5, 37.5])]),
        shares("shares-six", "六つの回答と回答者の数", &six, counted),
        shares("shares-eight", "8年分", &three, eight.collect()),
        shares("shares-extremes", "0と100と0.4", &three, extremes),
        shares("shares-rounding", "四捨五入で合計が100にならない", &three, questions.collect()),
        shares("shares-withheld", "公表しない回答は0から別々に描く", &three, withheld),
        shares("shares-missing", "値のない回答", &three, missing),
        shares("shares-incomplete", "年の途中からの調査", &three, half),
        shares("shares-none", "回答がない", &three, Vec::new()),
    ]
}

fn shares(name: &str, looked_for: &str, parts: &[&str], rows: Vec<ShareRow>) -> Case {
    let parts = parts.iter().map(|part| (*part).to_owned()).collect();
    let empty_label = Some(EMPTY.to_owned());
    case("items", name, looked_for, Drawing::Shares(Shares { unit: "％".to_owned(), parts, rows, empty_label }))
}

fn row(year: i32, values: &[f64]) -> ShareRow {
    let points = values.iter().map(|value| point(year, *value, 1, "％")).collect();
    ShareRow { label: format!("{}年度", tick(year).label), points, note: None }
}

/// Takes the value of a part away.
fn empty(row: &mut ShareRow, part: usize, mark: Mark, words: &str) {
    let point = &mut row.points[part];
    (point.value, point.mark, point.label) = (None, mark, words.to_owned());
    point.text = format!("{}年度 {words}", tick(point.year).label);
}
