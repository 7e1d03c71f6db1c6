//! Whole ranges of years and days, and any text at all.

use jiff::civil::date;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use super::*;
use crate::model::Era;

/// The same cases every time, and no files left behind.
fn config(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20_241_031), failure_persistence: None, ..Config::default() }
}

fn wide(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c }).collect()
}

fn kanji(number: i32) -> String {
    let digit = |n: i32| ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"][usize::try_from(n).unwrap()];
    let (hundreds, tens) = (number / 100, number / 10 % 10);
    let power = |n: i32, name: &str| match n {
        0 => String::new(),
        1 => name.to_owned(),
        n => format!("{}{name}", digit(n)),
    };
    format!("{}{}{}", power(hundreds, "百"), power(tens, "十"), digit(number % 10))
}

/// A year in every style of an era.
fn era_styles(era: Era, number: i32) -> Vec<String> {
    let Era { letter, name, latin, .. } = era;
    let short = name.chars().next().unwrap();
    let small = letter.to_ascii_lowercase();
    let mut styles = vec![
        format!("{name}{number}年度"),
        format!("{name}{number}年"),
        format!("{name}{number}"),
        format!("{name}{number:02}年度"),
        format!("{name} {number} 年度"),
        format!("{name}{}年度", kanji(number)),
        format!("{letter}{number}"),
        format!("{letter}{number:02}"),
        format!("{letter}.{number}"),
        format!("{letter}{number}年度実績"),
        format!("{small}{number}"),
        format!("{short}{number}"),
        format!("{latin} {number}"),
        format!("{name}{number}年度（実績）"),
        format!("{letter}{number}年度(見込)"),
        format!("{name}{number}年度末現在"),
        format!("{letter}{number}(4月～3月)"),
    ];
    if number == 1 {
        styles.extend([format!("{name}元年度"), format!("{letter}元"), format!("{short}元")]);
    }
    styles.extend(styles.clone().iter().map(|style| wide(style)));
    styles
}

fn western_styles(year: i32) -> Vec<String> {
    let next = (year + 1) % 100;
    let (era, number) = FiscalYear::new(year).unwrap().era();
    let mut styles = vec![
        format!("{year}"),
        format!("{year}年度"),
        format!("{year}年"),
        format!("西暦{year}年度"),
        format!("FY{year}"),
        format!("FY{year}/{next:02}"),
        format!("{year}/{next:02}年度"),
        format!("{year}-{next:02}年度"),
        format!("{year}({}{number})年度", era.letter),
        format!("{}{number}（{year}）年度", era.name),
        format!("{year}年度（{}{number}年度）", era.name),
        format!("{year}100000"),
        format!("{year}.4～{}.3", year + 1),
        format!("{}年3月末", year + 1),
    ];
    if !(1..=12).contains(&next) {
        styles.extend([format!("{year}/{next:02}"), format!("{year}-{next:02}")]);
    }
    styles.extend(styles.clone().iter().map(|style| wide(style)));
    styles
}

#[test]
fn every_year_in_every_style_is_read_back() {
    for year in FiscalYear::RANGE {
        let whole = FiscalYear::new(year).unwrap().whole();
        let eras = Era::ALL.into_iter().filter(|era| (1..=200).contains(&(year - era.offset)));
        let styles = eras.flat_map(|era| era_styles(era, year - era.offset)).chain(western_styles(year));
        for style in styles {
            let period = read(&style, None).unwrap_or_else(|refusal| panic!("{style}: {refusal:?}"));
            assert_eq!((period.year.year(), period.span), (year, whole), "{style}");
        }
        let next = (year + 1) % 100;
        if (1..=12).contains(&next) {
            for style in [format!("{year}/{next:02}"), format!("{year}-{next:02}")] {
                assert_eq!(read(&style, None), Err(Refusal::YearOrMonth { year }), "{style}");
            }
        }
    }
}

#[test]
fn every_seventh_day_in_every_style_is_read_back() {
    let mut day = date(1868, 4, 1);
    let last = date(2101, 3, 31);
    while day <= last {
        let (year, month, number) = (day.year(), day.month(), day.day());
        let (era, in_era) = Era::of_day(day);
        let Era { letter, name, .. } = era;
        let lies = FiscalYear::of(day).unwrap();
        for style in [
            format!("{year}-{month:02}-{number:02}"),
            format!("{year}/{month}/{number}"),
            format!("{year}.{month}.{number}"),
            format!("{year}{month:02}{number:02}"),
            format!("{year}年{month}月{number}日"),
            format!("{year}-{month:02}-{number:02} 00:00:00"),
            format!("{year}-{month:02}-{number:02}T00:00:00"),
            format!("{letter}{in_era}.{month}.{number}"),
            format!("{letter}{in_era:02}.{month:02}.{number:02}"),
            format!("{name}{in_era}年{month}月{number}日現在"),
            format!("{name}{}年{}月{}日", kanji(in_era), kanji(month.into()), kanji(number.into())),
            format!("{}({letter}{in_era}.{month}.{number}時点)", lies.year()),
            format!("{}年度（{month}月{number}日現在）", lies.year()),
        ] {
            let period = read(&style, None).unwrap_or_else(|refusal| panic!("{style}: {refusal:?}"));
            assert_eq!((period.year, period.span.to, period.as_of), (lies, day, Some(day)), "{style}");
            assert_eq!(period.span.from, lies.first_day(), "{style}");
            assert!(!period.era_runs_on, "{style}");
        }
        if FiscalYear::RANGE.contains(&i32::from(year)) {
            let label = format!("{letter}{in_era}.{month}.{number}");
            let calendar = read_in(&label, None, Calendar::CalendarYear).unwrap();
            assert_eq!(calendar.year.year(), i32::from(year), "{label}");
        }
        day = day.checked_add(jiff::Span::new().days(7)).unwrap();
    }
}

/// Pieces that labels are made of, so that random texts come near to labels.
const PIECES: [&str; 48] = [
    "R",
    "H",
    "S",
    "令和",
    "平成",
    "令",
    "元",
    "6",
    "30",
    "2024",
    "12",
    "年",
    "年度",
    "月",
    "日",
    "末",
    "～",
    "-",
    "/",
    ".",
    "(",
    ")",
    "時点",
    "実績",
    "見込",
    "上半期",
    "第",
    "四半期",
    "十",
    "三",
    "千",
    "〇",
    " ",
    "FY",
    "Q",
    "4",
    "から",
    "分",
    "当初",
    "今年度",
    "①",
    "ー",
    "99",
    "2024100000",
    "※",
    "2018/19",
    "代",
    "期",
];

proptest! {
    #![proptest_config(config(8000))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
        let _ = read(&text, FiscalYear::new(2018));
    }

    #[test]
    fn any_pieces_are_read_or_refused_and_stay_inside_their_year(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12),
        previous in prop::option::of(1868..=2100),
        calendar in prop::sample::select(vec![Calendar::FiscalYear, Calendar::CalendarYear, Calendar::Survey]),
    ) {
        let text = pieces.concat();
        match read_in(&text, previous.and_then(FiscalYear::new), calendar) {
            Ok(period) => {
                let whole = period.year.whole_in(calendar);
                prop_assert!(whole.from <= period.span.from && period.span.to <= whole.to, "{}", text);
                prop_assert!(period.span.from <= period.span.to, "{}", text);
                prop_assert!(period.as_of.is_none_or(|day| day == period.span.to), "{}", text);
            }
            Err(refusal) => prop_assert!(Refusal::REASONS.contains(&refusal.reason())),
        }
    }

    #[test]
    fn widths_make_no_difference(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..8)) {
        let text = pieces.concat();
        let narrow = read(&text, None).map_err(|refusal| refusal.reason());
        prop_assert_eq!(read(&wide(&text), None).map_err(|refusal| refusal.reason()), narrow, "{}", text);
    }
}

#[test]
fn a_long_text_takes_no_long_time() {
    let begun = std::time::Instant::now();
    for piece in PIECES {
        let _ = read(&piece.repeat(20_000), None);
        let _ = read(&format!("R6{}", piece.repeat(20_000)), FiscalYear::new(2018));
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
