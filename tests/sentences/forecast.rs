//! Values that are foreseen and not read: where the analysis leaves them out, it is said why.

use kizashi::analyse::Analysed;
use kizashi::wording::{About, Sentence, sentences};

use super::source::{Input, analysed, both};

fn of(table: &str) -> Analysed {
    let yaml = "title: {ja: 見本, en: Sample}\npolicy: care\nunit: 件\n".to_owned();
    analysed("", &[Input { id: "sample".to_owned(), yaml, csv: format!("年度,実績\n{table}") }])
}

/// What is said where `all` stands in the table and only `counted` is analysed.
fn said(all: &str, counted: &str, about: About) -> [Vec<String>; 2] {
    let (all, counted) = (of(all), of(counted));
    let (member, _) = all.headline(0).unwrap();
    let (_, analysis) = counted.headline(0).unwrap();
    let (site, indicator) = (&all.catalogue.site, &all.catalogue.indicators[0]);
    both().map(|words| {
        let said = sentences(&words, site, indicator, (member, analysis), &[]);
        said.iter().filter(|sentence| sentence.about == about).map(Sentence::plain).collect()
    })
}

#[test]
fn a_forecast_is_called_so() {
    let newer = said("R4,37\nR5,41\nR6,50（予測）\n", "R4,37\nR5,41\n", About::Newest);
    let expected = [
        "令和6年度の50件は予測の値のため、比較には用いていません。",
        "The figure of 50 cases for FY2024 is a forecast and is not used for comparison.",
    ];
    assert_eq!(newer, expected.map(|said| vec![said.to_owned()]));
    let before = said("R4,37（予測）\nR5,41\n", "R4,\nR5,41\n", About::Change);
    let expected = [
        "令和5年度は41件でした。前年度の値は予測のため、前年度との比較はしていません。",
        "In FY2023 the figure was 41 cases. It is not compared with the year before, for which the figure is a forecast.",
    ];
    assert_eq!(before, expected.map(|said| vec![said.to_owned()]));
}
