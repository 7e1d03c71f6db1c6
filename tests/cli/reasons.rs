//! What an office is asked for: a word about disclosure beside small counts, and the reason of a great change.

use super::checks::{is_silent, site, told, warns};
use super::codes::sheets::workbook;
use super::story::Source;

const PERSONS: &str = "unit: 人\nsubject: person\n";

#[track_caller]
fn codes(source: &Source) -> Vec<String> {
    told(source).into_iter().map(|(code, ..)| code).collect()
}

#[test]
fn a_small_count_of_persons_needs_a_word_about_disclosure() {
    let table = "年度,実績\nR3,12\nR4,8\nR5,10\n";
    warns(
        &site(PERSONS, table),
        "K0317",
        "care/firms.csv B3",
        "2022年度の値（8人）は少ない数ですが、秘匿についての定め（disclosure）がありません。",
        "The value 8人 of 2022 is a small count, and nothing is said about disclosure.",
    );
    is_silent(&site(&format!("{PERSONS}disclosure: {{minimum: 5}}\n"), table));
    let published = "sources: [{document: 相談事業報告書}]\ndisclosure: {already_published: 相談事業報告書}\n";
    is_silent(&site(&format!("{PERSONS}{published}"), table));
    assert_eq!(codes(&site("unit: 社\nsubject: office\n", table)), ["K0317"]);
    // What happens, what is paid and where is no person; nor is a number without a subject.
    for subject in ["subject: case\n", "subject: place\n", ""] {
        is_silent(&site(&format!("unit: 人\n{subject}"), table));
    }
}

#[test]
fn no_count_of_few_persons() {
    is_silent(&site(PERSONS, "年度,実績\nR3,0\nR4,10\nR5,12\n"));
    is_silent(&site(PERSONS, "年度,実績\nR3,x\nR4,…\nR5,12\n"));
    is_silent(&site("unit: 千人\nsubject: person\n", "年度,実績\nR4,8\nR5,8\n"));
    is_silent(&site(&format!("{PERSONS}aggregation: average\n"), "年度,実績\nR4,8\nR5,8\n"));
    is_silent(&site("unit: ％\nsubject: person\n", "年度,実績\nR4,8.1\nR5,8.2\n"));
    is_silent(&site("unit: 円\nsubject: office\n", "年度,実績\nR4,8\nR5,8\n"));
}

#[test]
fn small_counts_are_told_of_once_and_counted() {
    let kinds = "dimensions: {state: {title: 区分, values: {all: 登録者, left: うち離職者}, total: {rule: none}}}\n";
    let table = "区分,R3,R4,R5(R5.10.31時点),R5\n登録者,60,57,30,60\nうち離職者,2,10,1,4\n";
    let message = "2021年度の値（2人）は少ない数ですが、秘匿についての定め（disclosure）がありません\
                   （この指標には、ほかにもあります。全部で3個）。";
    let english = "nothing is said about disclosure (one of 3 in this indicator).";
    warns(&site(&format!("{PERSONS}{kinds}"), table), "K0317", "care/firms.csv B3", message, english);
    // The value of a part of a year stands on the page as well.
    let span = "spans: [{period: R4, until: 10-31, value: 7}]\n";
    let told = told(&site(&format!("{PERSONS}{span}"), "区分,R4,R5(R5.10.31時点)\n利用者,20,15\n"));
    assert_eq!((&*told[0].0, &*told[0].1), ("K0317", "care/firms.yaml"));
    assert!(told[0].2.contains("2022年度の値（7人）"), "{told:?}");
}

/// A rate of persons beside the counts it rests on.
fn with_rate(rate: &str, bases: &str) -> Source {
    site("unit: 人\n", &format!("年度,実績\n{bases}"))
        .file("care/rate.yaml", &format!("title: 割合\npolicy: care\nunit: ％\nsubject: person\n{rate}"))
}

#[test]
fn a_rate_of_few_persons_is_one_of_them() {
    let derived = "derive:\n  formula: (all - 2) / all * 100\n  inputs: {all: firms}\n";
    warns(
        &with_rate(derived, "R4,12\nR5,8\n"),
        "K0317",
        "care/rate.yaml",
        "2023年度の割合は8という少ない数をもとにしていますが、秘匿についての定め（disclosure）がありません。",
        "The rate of 2023 rests on so small a number as 8",
    );
    is_silent(&with_rate(derived, "R4,12\nR5,12\n"));
    let printed =
        |bases: &str| with_rate("base: {indicator: firms}\n", bases).file("care/rate.csv", "年度,実績\nR5,75\n");
    let said = told(&printed("R4,12\nR5,8\n"));
    assert_eq!((said.len(), &*said[0].0, &*said[0].1), (1, "K0317", "care/rate.csv B2"));
    is_silent(&printed("R4,8\nR5,12\n").edit("care/rate.csv", "R5,75", "R5,92"));
    // A printed rate of many may stand for few: 5 % of 60 are 3.
    let few = told(&printed("R4,62\nR5,60\n").edit("care/rate.csv", "R5,75", "R5,5.0"));
    assert_eq!((few.len(), &*few[0].0, &*few[0].1), (1, "K0317", "care/rate.csv B2"));
}

#[test]
fn a_great_change_of_the_newest_year_needs_its_reason() {
    let table = "年度,実績\nR3,20\nR4,60\nR5,95\n";
    warns(
        &site("unit: 社\n", table),
        "K0318",
        "care/firms.csv B4",
        "2023年度の値（95社）は、2022年度の値（60社）から2割以上変わりましたが、その理由が書かれていません。",
        "The value 95社 of 2023 differs from 60社 of 2022 by a fifth or more, and no reason is given.",
    );
    let reason = |year: &str| format!("unit: 社\nreasons: [{{period: {year}, text: 窓口を増やしたため}}]\n");
    is_silent(&site(&reason("R5"), table));
    assert_eq!(codes(&site(&reason("R4"), table)), ["K0318"]);
    // Of older years nobody is asked.
    is_silent(&site("unit: 社\n", "年度,実績\nR3,20\nR4,60\nR5,65\n"));
    is_silent(&site("unit: 社\nbreaks: [{period: R5}]\n", table));
    is_silent(&site("unit: 社\n", "年度,実績\nR3,60\nR5,95\n"));
}

#[test]
fn a_change_within_chance_or_below_a_fifth_is_not_asked_about() {
    let counts = |more: &str, values: &str| {
        let (before, latest) = values.split_once(',').unwrap();
        site(&format!("unit: 社\n{more}"), &format!("年度,実績\nR4,{before}\nR5,{latest}\n"))
    };
    // 1.96 √(18 + 30) is 13.6.
    is_silent(&counts("", "18,30"));
    // 1.96 √(10000 + 11000) is 284: beyond chance, and a tenth.
    is_silent(&counts("", "10000,11000"));
    assert_eq!(codes(&counts("", "10000,12000")), ["K0318"]);
    // From nothing every change is great, beyond chance from four on.
    is_silent(&counts("", "0,3"));
    assert_eq!(codes(&counts("", "0,4")), ["K0318"]);
    // A stock has no such test: it is asked about from twenty on.
    let stock = "aggregation: point-in-time\n";
    is_silent(&counts(stock, "6,9"));
    assert_eq!(codes(&counts(stock, "20,6")), ["K0318"]);
    is_silent(&counts(stock, "100,119"));
    assert_eq!(codes(&counts(stock, "100,120")), ["K0318"]);
    // A running total rises.
    is_silent(&counts("aggregation: cumulative\n", "100,180"));
    assert_eq!(codes(&site("unit: 円\n", "年度,実績\nR4,△500\nR5,700\n")), ["K0318"]);
    is_silent(&site("unit: 位\nmeasure: rank\n", "年度,実績\nR4,4\nR5,2\n"));
}

#[test]
fn a_declared_band_says_what_is_great() {
    let stock = |band: &str| {
        let declared = format!("unit: 地域\naggregation: point-in-time\nflat_band: {band}\n");
        site(&declared, "年度,実績\nR4,41\nR5,45\n")
    };
    warns(
        &stock("2"),
        "K0318",
        "care/firms.csv B3",
        "2023年度の値（45地域）は、2022年度の値（41地域）から、横ばいとみなす幅（flat_band、2地域）をこえて変わりましたが、\
         その理由が書かれていません。",
        "by more than what counts as no change (flat_band, 2地域)",
    );
    is_silent(&stock("4"));
    // Chance comes first where it can be tested.
    is_silent(&site("unit: 件\nflat_band: 1\n", "年度,実績\nR4,41\nR5,45\n"));
}

#[test]
fn only_the_series_that_stands_for_the_indicator_and_has_not_ended_is_asked_about() {
    let kinds = "dimensions: {kind: {title: 区分, values: {new: 新規, old: 継続}, total: {label: 合計, rule: sum}}}\n";
    is_silent(&site(&format!("unit: 社\n{kinds}"), "区分,R4,R5\n新規,60,110\n継続,100,60\n"));
    // A computed total has no cell: it stands where it is declared.
    let rising = told(&site(&format!("unit: 社\n{kinds}"), "区分,R4,R5\n新規,60,110\n継続,100,100\n"));
    assert_eq!((rising.len(), &*rising[0].0, &*rising[0].1), (1, "K0318", "care/firms.yaml"));

    let ended = |last: &str| {
        site("unit: 社\n", &format!("年度,実績\nR1,60\nR2,95\n{last}"))
            .file("care/users.yaml", "title: 利用者\npolicy: care\nunit: 人\n")
            .file("care/users.csv", "年度,実績\nR4,40\nR5,41\n")
    };
    is_silent(&ended(""));
    assert_eq!(codes(&ended("R3,60\nR4,95\n")), ["K0318"]);
}

#[test]
fn a_cell_of_which_more_is_told_is_not_asked_about() {
    assert_eq!(codes(&site("unit: 社\n", "年度,実績\nR3,40\nR4,41\nR5,410\n")), ["K0307"]);
    assert_eq!(codes(&site("unit: 社\n", "年度,実績\nR3,41\nR4,410\nR5,42\n")), ["K0307"]);
    assert_eq!(codes(&site("unit: ％\n", "年度,実績\nR4,80\nR5,120\n")), ["K0308"]);
}

#[test]
fn a_cell_of_a_workbook_is_named_by_its_address() {
    let book = |latest: &str| {
        let rows: [&[&str]; 3] = [&["年度", "実績"], &["R4", "41"], &["R5", latest]];
        let source = site(PERSONS, "").without("care/firms.csv");
        told(&source.bytes("care/firms.xlsx", &workbook(&rows, |_| {})))
            .into_iter()
            .map(|(code, place, _)| (code, place))
    };
    let only = |code: &str| vec![(code.to_owned(), "care/firms.xlsx B3".to_owned())];
    assert_eq!(book("81").collect::<Vec<_>>(), only("K0318"));
    assert_eq!(book("410").collect::<Vec<_>>(), only("K0307"));
    let both: Vec<String> = book("4").map(|(code, _)| code).collect();
    assert_eq!(both, ["K0307", "K0317"]);
}
