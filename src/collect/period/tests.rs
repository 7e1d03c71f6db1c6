//! The printed forms of years, from the city's documents and the list of forms in the documentation.

use super::*;

/// Label, fiscal year, first and last day where the year is not whole.
const READ: &[(&str, i32, Option<&str>, Option<&str>)] = &[
    ("2018", 2018, None, None),
    ("2018年度実績", 2018, None, None),
    ("平成３０年度", 2018, None, None),
    ("Ｈ30", 2018, None, None),
    ("2018(H30)年度", 2018, None, None),
    ("２０１８（Ｈ３０）年度", 2018, None, None),
    ("FY2018", 2018, None, None),
    ("2018/19", 2018, None, None),
    ("R元年度実績", 2019, None, None),
    ("R1", 2019, None, None),
    ("平成31年度（令和元年度）", 2019, None, None),
    ("平成37年", 2025, None, None),
    ("H52", 2040, None, None),
    ("昭和65年度", 1990, None, None),
    ("令和3", 2021, None, None),
    ("令和3（2021）年度", 2021, None, None),
    ("H30年度実績(H30.10月～)", 2018, Some("2018-10-01"), None),
    ("R6年度実績(R6.10.31時点)", 2024, None, Some("2024-10-31")),
    ("R元年度実績（R元.10.31現在）", 2019, None, Some("2019-10-31")),
    ("R6.10末", 2024, None, Some("2024-10-31")),
    ("R6(R6.10末)", 2024, None, Some("2024-10-31")),
    ("令和6年10月末時点", 2024, None, Some("2024-10-31")),
    ("R6(10月末時点)", 2024, None, Some("2024-10-31")),
    ("令和6年度（4月～10月）", 2024, None, Some("2024-10-31")),
    ("R6（9月末現在）", 2024, None, Some("2024-09-30")),
    ("2024100000", 2024, None, None),
    ("R6.10.31", 2024, None, Some("2024-10-31")),
    ("2024-10-31", 2024, None, Some("2024-10-31")),
    ("2024/10/31", 2024, None, Some("2024-10-31")),
    ("R7.2.28", 2024, None, Some("2025-02-28")),
    ("令和5年度末", 2023, None, None),
];

#[test]
fn every_printed_form_is_read() {
    for (label, year, from, until) in READ {
        let period = read(label, None).unwrap_or_else(|| panic!("{label} is not read"));
        let whole = FiscalYear::new(*year).unwrap().whole();
        let day = |text: Option<&str>, default: Date| text.map_or(default, |t| t.parse().unwrap());
        assert_eq!(period.year.year(), *year, "{label}");
        assert_eq!(period.span.from, day(*from, whole.from), "{label}");
        assert_eq!(period.span.to, day(*until, whole.to), "{label}");
    }
}

#[test]
fn an_era_that_ended_is_read_and_told() {
    assert!(read("平成37年", None).unwrap().era_runs_on);
    assert!(!read("H31", None).unwrap().era_runs_on);
    assert!(!read("R6", None).unwrap().era_runs_on);
}

#[test]
fn a_bare_year_needs_its_neighbour() {
    assert_eq!(read("1年度", None), None);
    assert_eq!(read("1年度", FiscalYear::new(2018)).map(|p| p.year.year()), Some(2019));
    assert_eq!(read("3年度", FiscalYear::new(2018)), None);
}

#[test]
fn what_is_not_a_year_is_refused() {
    for label in
        ["R9999", "H0", "令和二十年代", "合計", "20244", "区分", "実績", "R6(R5.10.31)", "10月", "", "R", "2024-13-01"]
    {
        assert_eq!(read(label, None), None, "{label}");
    }
}
