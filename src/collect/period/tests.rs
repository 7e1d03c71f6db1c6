//! Every row of the table of forms is read as it says.

use std::collections::BTreeSet;

use super::*;
use crate::model::Remark;

fn read_form(form: &Form) -> Result<Period, Refusal> {
    let calendar = if form.calendar_year { Calendar::CalendarYear } else { Calendar::FiscalYear };
    read_in(form.printed, form.after.and_then(FiscalYear::new), calendar)
}

#[test]
fn every_form_means_what_the_table_says() {
    for form in FORMS.iter().flat_map(|group| group.forms) {
        let printed = form.printed;
        match (form.meaning, read_form(form)) {
            (Meaning::Refused(reason), Err(refusal)) => assert_eq!(refusal.reason(), reason, "{printed}: {refusal:?}"),
            (Meaning::Refused(reason), Ok(period)) => panic!("{printed} is read ({period:?}), not refused as {reason}"),
            (Meaning::Read { .. }, Err(refusal)) => panic!("{printed} is not read: {refusal:?}"),
            (Meaning::Read { year, from, until, as_of, said, runs_on }, Ok(period)) => {
                let calendar = if form.calendar_year { Calendar::CalendarYear } else { Calendar::FiscalYear };
                let whole = FiscalYear::new(year).unwrap().whole_in(calendar);
                let day = |text: &str| text.parse::<Date>().unwrap();
                assert_eq!(period.year.year(), year, "{printed}");
                assert_eq!(period.span.from, from.map_or(whole.from, day), "{printed}");
                assert_eq!(period.span.to, until.map_or(whole.to, day), "{printed}");
                assert_eq!(period.as_of, as_of.map(day), "{printed}");
                assert_eq!(period.is_complete(), from.is_none() && until.is_none(), "{printed}");
                assert_eq!(period.era_runs_on, runs_on, "{printed}");
                let remark = said.and_then(|letter| Remark::of_word(&letter.to_string()));
                assert_eq!(
                    period.revised.is_some_and(RevisionKind::is_change),
                    matches!(remark, Some(Remark::Revised(_))),
                    "{printed}"
                );
                assert_eq!(
                    period.status.map(Remark::Status),
                    remark.filter(|r| !matches!(r, Remark::Revised(_))),
                    "{printed}"
                );
            }
        }
    }
}

#[test]
fn the_table_is_large_and_has_no_row_twice() {
    let forms: Vec<&Form> = FORMS.iter().flat_map(|group| group.forms).collect();
    let refused = forms.iter().filter(|form| matches!(form.meaning, Meaning::Refused(_))).count();
    assert!(forms.len() - refused >= 150 && refused >= 60, "{} forms, {refused} refused", forms.len());
    let keys: BTreeSet<_> = forms.iter().map(|form| (form.printed, form.after, form.calendar_year)).collect();
    assert_eq!(keys.len(), forms.len());
}

#[test]
fn every_reason_has_its_row_and_every_row_its_reason() {
    let rows = FORMS.iter().flat_map(|group| group.forms).filter_map(|form| match form.meaning {
        Meaning::Refused(reason) => Some(reason),
        Meaning::Read { .. } => None,
    });
    // A whole year is a label and no day: that is for whoever wants a day.
    let of_labels = Refusal::REASONS.iter().copied().filter(|reason| *reason != Refusal::NoDay.reason());
    assert_eq!(rows.collect::<BTreeSet<_>>(), of_labels.collect());
}

#[test]
fn a_refusal_says_what_was_read() {
    let refusal = |label| read(label, None).unwrap_err();
    assert_eq!(refusal("R9999"), Refusal::NoSuchYear { era: "令和", last: 82 });
    assert_eq!(refusal("H0"), Refusal::NoSuchYear { era: "平成", last: 112 });
    assert_eq!(refusal("R6年度3回目"), Refusal::Unread { rest: "3回目".to_owned() });
    assert_eq!(refusal("2018～2020年度"), Refusal::TwoYears { first: 2018, second: 2020 });
    assert_eq!(refusal("令和6年10月"), Refusal::WhichPart { month: 10 });
    assert_eq!(refusal("R6.2.30"), Refusal::NoSuchDay { month: 2, day: 30 });
    assert_eq!(refusal("FY18"), Refusal::ShortYear { digits: "18".to_owned() });
    let outside = Refusal::DayOutsideYear { year: 2024, day: jiff::civil::date(2023, 10, 31) };
    assert_eq!(refusal("R6(R5.10.31)"), outside);
}

#[test]
fn a_bare_year_needs_a_neighbour_next_to_it() {
    let year = |label, previous| read(label, FiscalYear::new(previous)).map(|period| period.year.year());
    assert_eq!(year("1年度", 2018), Ok(2019));
    assert_eq!(year("6年度", 2025), Ok(2024));
    assert!(year("3年度", 2018).is_err());
    assert!(year("7年度", 2006).is_err(), "R7 is not beside 2006, and H7 had passed");
}

#[test]
fn labels_are_folded_alike() {
    assert_eq!(fold("Ｒ６　年度〜１０月"), "R6年度~10月");
    assert_eq!(fold("１－２―３"), "1-2-3");
    assert_eq!(fold("合\u{200b}計"), "合計");
}
