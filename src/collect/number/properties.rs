//! Any text at all, and every decimal in every style.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use super::*;

/// The same cases every time, and no files left behind.
fn config(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(13_374_381), failure_persistence: None, ..Config::default() }
}

fn wide(text: &str) -> String {
    let widen = |c: char| if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c };
    text.chars().map(widen).collect()
}

/// With commas at the thousands, written independently of the reader.
fn grouped(whole: u64) -> String {
    let digits = whole.to_string();
    let first = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    if first > 0 {
        groups.push(&digits[..first]);
    }
    groups.extend((first..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
    groups.join(",")
}

/// A decimal of up to fifteen digits: whole part, fraction as printed, and whether it is below zero.
fn decimals() -> impl Strategy<Value = (u64, String, bool)> {
    let whole = prop_oneof![0_u64..1000, 0_u64..10_000_000_000];
    let fraction = prop_oneof![Just(String::new()), "[0-9]{1,5}"];
    (whole, fraction, any::<bool>())
}

/// Pieces that cells are made of, so that random texts come near to numbers.
const PIECES: [&str; 44] = [
    "1",
    "20",
    "345",
    ",",
    ".",
    "，",
    "．",
    "△",
    "▲",
    "-",
    "－",
    "ー",
    "(",
    ")",
    "%",
    "件",
    "人",
    "千円",
    "億",
    "万",
    "千",
    "百",
    "円",
    "約",
    "延べ",
    "程度",
    "p",
    "r",
    "見込",
    "実績なし",
    "…",
    "・",
    "x",
    "*",
    "※",
    "²",
    "①",
    " ",
    "~",
    "/",
    "¥",
    "l",
    "O",
    "年",
];

proptest! {
    #![proptest_config(config(8000))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
        let _ = read(&text, &Rules::default());
    }

    #[test]
    fn any_pieces_are_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..10),
        zero in any::<bool>(),
        brackets in any::<bool>(),
    ) {
        let text = pieces.concat();
        let signs = if brackets { vec![("()".to_owned(), Sign::Minus)] } else { Vec::new() };
        let rules = Rules { signs, no_result_is_zero: zero, units: Units::default() };
        match read(&text, &rules) {
            Ok(read) => {
                prop_assert!(read.number().is_some() == read.value.is_some(), "{}", text);
                let digits = read.value.map(|value| value.normalize().mantissa().to_string());
                prop_assert!(digits.is_none_or(|digits| digits.trim_matches(['-', '0']).len() <= 15), "{}", text);
                // A number never comes of nothing: it has digits in its text, or the rules say zero.
                let has_digit = text.chars().any(|c| c.is_ascii_digit());
                prop_assert!(read.value.is_none() || has_digit || zero, "{}", text);
            }
            Err(refusal) => prop_assert!(Refusal::REASONS.contains(&refusal.reason())),
        }
    }

}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn every_decimal_in_every_style_is_read_back_exactly(
        (whole, fraction, below) in decimals(),
        unit in prop::sample::select(vec!["", "件", "人", "％", "円", "千円", "億円", "か所", "㎢", "回/年"]),
    ) {
        let point = if fraction.is_empty() { "" } else { "." };
        let expected: Decimal = format!("{}{whole}{point}{fraction}", if below { "-" } else { "" }).parse().unwrap();
        let expected = if expected.is_zero() { expected.abs() } else { expected };
        for whole in [whole.to_string(), grouped(whole)] {
            for sign in if below { &["-", "△", "▲", "−", "△ "][..] } else { &["", "+"][..] } {
                let text = format!("{sign}{whole}{point}{fraction}{unit}");
                let spaced = format!("  {sign}{whole}{point}{fraction} {unit}\u{3000}");
                for cell in [wide(&text), text, spaced] {
                    let read = read(&cell, &Rules::default());
                    let read = read.unwrap_or_else(|refusal| panic!("{cell}: {refusal:?}"));
                    prop_assert_eq!(read.value, Some(expected), "{}", cell);
                    prop_assert_eq!(read.decimals as usize, fraction.len(), "{}", cell);
                    let double: f64 = expected.to_string().parse().unwrap();
                    prop_assert_eq!(read.number(), Some(double), "{}", cell);
                    prop_assert_eq!(read.unit, Unit::parse(unit).map(|known| Unit::parse(&fold::fold(unit)).unwrap_or(known)), "{}", cell);
                }
            }
        }
    }

    #[test]
    fn a_conversion_there_and_back_is_the_same(yen in 0_u64..1_000_000_000, unit in prop::sample::select(vec!["千円", "万円", "百万円", "億円"])) {
        let cell = format!("{}{unit}", grouped(yen % 1_000_000));
        let read = read(&cell, &Rules::default()).unwrap();
        let there = read.in_unit(&Unit::parse("円").unwrap()).unwrap();
        let back = there.in_unit(&Unit::parse(unit).unwrap()).unwrap();
        prop_assert_eq!((back.value.map(|value| value.normalize()), back.decimals), (read.value.map(|value| value.normalize()), 0));
    }

    #[test]
    fn amounts_in_oku_and_man_are_their_sum(oku in 1_u64..9999, man in 0_u64..10_000, yen in 0_u64..10_000) {
        let part = |number: u64, power: &str| if number == 0 { String::new() } else { format!("{}{power}", grouped(number)) };
        let cell = format!("{oku}億{}{}円", part(man, "万"), part(yen, ""));
        let read = read(&cell, &Rules::default()).unwrap_or_else(|refusal| panic!("{cell}: {refusal:?}"));
        let found = read.in_unit(&Unit::parse("円").unwrap()).and_then(|read| read.value);
        let expected = Decimal::from(oku * 100_000_000 + man * 10_000 + yen);
        prop_assert_eq!(found.map(|value| value.normalize()), Some(expected), "{}", cell);
    }
}

#[test]
fn a_long_text_takes_no_long_time() {
    let begun = std::time::Instant::now();
    for piece in PIECES {
        let _ = read(&piece.repeat(20_000), &Rules::default());
        let _ = read(&format!("1{}", piece.repeat(20_000)), &Rules::default());
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
