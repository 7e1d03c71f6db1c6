//! Every row of the table of forms is read as it says.

use std::collections::BTreeSet;

use super::*;

/// What a form's own YAML says.
pub(in crate::collect) fn rules_of(given: Given) -> Rules {
    let sign = |sign: &str, meaning| vec![(sign.to_owned(), meaning)];
    let signs = match given {
        Given::BracketsAreMinus => sign("()", Sign::Minus),
        Given::Zero(text) => sign(text, Sign::Zero),
        Given::Status(text, letter) => sign(text, Sign::Status(Status::from_code(letter).unwrap())),
        Given::Nothing | Given::NoResultIsZero => Vec::new(),
    };
    Rules { signs, no_result_is_zero: given == Given::NoResultIsZero, units: Units::default() }
}

#[test]
fn every_form_means_what_the_table_says() {
    for form in FORMS.iter().flat_map(|group| group.forms) {
        let printed = form.printed;
        match (form.meaning, read(printed, &rules_of(form.given))) {
            (Meaning::Refused(reason), Err(refusal)) => assert_eq!(refusal.reason(), reason, "{printed}: {refusal:?}"),
            (Meaning::Refused(reason), Ok(read)) => panic!("{printed} is read ({read:?}), not refused as {reason}"),
            (_, Err(refusal)) => panic!("{printed} is not read: {refusal:?}"),
            (Meaning::None { status, words }, Ok(read)) => {
                assert_eq!((read.value, read.status.code()), (None, status), "{printed}");
                assert_eq!(read.words.as_deref(), words, "{printed}");
            }
            (Meaning::Value { value, unit, status, revised, words }, Ok(read)) => {
                let expected: Decimal = value.parse().unwrap();
                assert_eq!(read.value, Some(expected), "{printed}");
                assert_eq!(read.decimals, expected.scale(), "{printed}");
                assert_eq!(
                    (read.status.code(), read.revised.is_some_and(RevisionKind::is_change)),
                    (status, revised),
                    "{printed}"
                );
                assert_eq!(read.words.as_deref(), words, "{printed}");
                match (unit.and_then(Unit::parse), &read.unit) {
                    (Some(unit), Some(printed_unit)) => {
                        let same = printed_unit.convert(Decimal::ONE, 0, &unit) == Some((Decimal::ONE, 0));
                        assert!(same, "{printed}: {printed_unit:?}");
                    }
                    (None, None) => assert_eq!(unit, None, "{printed}"),
                    (_, other) => panic!("{printed}: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn the_table_is_large_and_has_no_row_twice() {
    let forms: Vec<&Form> = FORMS.iter().flat_map(|group| group.forms).collect();
    let refused = forms.iter().filter(|form| matches!(form.meaning, Meaning::Refused(_))).count();
    assert!(forms.len() - refused >= 120 && refused >= 60, "{} forms, {refused} refused", forms.len());
    let keys: BTreeSet<_> = forms.iter().map(|form| (form.printed, format!("{:?}", form.given))).collect();
    assert_eq!(keys.len(), forms.len());
}

#[test]
fn every_reason_has_its_row_and_every_row_its_reason() {
    let rows = FORMS.iter().flat_map(|group| group.forms).filter_map(|form| match form.meaning {
        Meaning::Refused(reason) => Some(reason),
        _ => None,
    });
    assert_eq!(rows.collect::<BTreeSet<_>>(), Refusal::REASONS.iter().copied().collect());
}

#[test]
fn a_refusal_says_what_stands_in_the_way() {
    let refusal = |cell| read(cell, &Rules::default()).unwrap_err();
    let lookalike = |letter, suggestion: &str| Refusal::Lookalike { letter, suggestion: suggestion.to_owned() };
    assert_eq!(refusal("l8"), lookalike('l', "18"));
    assert_eq!(refusal("１O"), lookalike('O', "10"));
    assert_eq!(refusal("1、329件"), lookalike('、', "1,329件"));
    assert_eq!(refusal("定員150名"), Refusal::Before { words: "定員".to_owned() });
    assert_eq!(refusal("3回実施"), Refusal::Behind { words: "回実施".to_owned() });
    assert_eq!(refusal("18※"), Refusal::Footnote { mark: '※' });
}

#[test]
fn a_number_is_exact_in_the_unit_of_its_indicator() {
    for (cell, unit, number, decimals) in [
        ("1,100千円", "円", 1_100_000.0, 0),
        ("1.1百万円", "円", 1_100_000.0, 0),
        ("3億8598万7000円", "千円", 385_987.0, 0),
        ("489.3億円", "億円", 489.3, 1),
        ("7割", "％", 70.0, 0),
        ("96.6", "％", 96.6, 1),
        ("6,402名", "人", 6_402.0, 0),
        ("3万8千人", "人", 38_000.0, 0),
    ] {
        let read = read(cell, &Rules::default()).unwrap().in_unit(&Unit::parse(unit).unwrap()).unwrap();
        assert_eq!((read.number(), read.decimals), (Some(number), decimals), "{cell} in {unit}");
    }
    for (cell, unit) in [("18人", "件"), ("1,234円", "千円"), ("20回/年", "回"), ("2.4ポイント", "％")] {
        assert!(
            read(cell, &Rules::default()).unwrap().in_unit(&Unit::parse(unit).unwrap()).is_none(),
            "{cell} in {unit}"
        );
    }
}

#[test]
fn a_sign_of_no_number_needs_no_unit() {
    let read = read("x", &Rules::default()).unwrap().in_unit(&Unit::parse("人").unwrap()).unwrap();
    assert_eq!((read.number(), read.status), (None, Status::Withheld));
}

#[test]
fn a_declared_unit_is_read_behind_a_number() {
    let units = Units::default().with_unit("杯", crate::model::UnitKind::Count, &["ぱい"]);
    let read = read("12ぱい", &Rules { units: units.clone(), ..Rules::default() }).unwrap();
    assert_eq!(read.in_unit(&units.parse("杯").unwrap()).and_then(|read| read.number()), Some(12.0));
}
