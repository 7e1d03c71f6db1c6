//! What the formats of Japanese offices show, as a spreadsheet program shows it.

use super::{Epoch, Format, builtin_code};
use crate::collect::grid::Stored;

fn shown(code: &str, value: f64) -> String {
    Format::parse(code).number(value, Epoch::From1900).0
}

/// 31 October 2024, counted from 1900.
const DAY: f64 = 45_596.0;

#[test]
fn digits_points_and_groups() {
    for (code, value, text) in [
        ("General", 41.5, "41.5"),
        ("G/標準", 41.5, "41.5"),
        ("", 41.5, "41.5"),
        ("0", 41.5, "42"),
        ("0", 0.4, "0"),
        ("#", 0.0, ""),
        ("0.0", 96.55, "96.6"),
        ("0.00", 1.005, "1.01"),
        ("0.00", 0.285, "0.29"),
        ("0", -0.5, "-1"),
        ("0.0", 4.0, "4.0"),
        ("0.##", 4.5, "4.5"),
        ("0.##", 41.0, "41"),
        ("0.", 41.0, "41."),
        (".00", 12.5, "12.50"),
        ("#,##0", 13_374_381.0, "13,374,381"),
        ("#,##0", 999.0, "999"),
        ("#,##0", 0.0, "0"),
        ("#,##0.00", 1234.5, "1,234.50"),
        ("#,##0", -54_317.0, "-54,317"),
        ("000", 7.0, "007"),
        ("0,000", 7.0, "0,007"),
        ("000-0000", 9_800_811.0, "980-0811"),
        ("???", 7.0, "  7"),
        ("0", 1e300, "1E+300"),
        ("0.0", 1e-40, "0.0"),
    ] {
        assert_eq!(shown(code, value), text, "{value} under {code}");
    }
}

#[test]
fn percent_and_thousands_are_shown_and_not_stored() {
    for (code, value, text) in [
        ("0%", 0.966, "97%"),
        ("0.0%", 0.966, "96.6%"),
        ("0.0%", 0.0005, "0.1%"),
        ("0.00%", 1.0, "100.00%"),
        ("0.0\"％\"", 96.6, "96.6％"),
        ("#,##0,", 13_374_381.0, "13,374"),
        ("#,##0,,\"百万円\"", 13_374_381.0, "13百万円"),
        ("#,##0.0,", 1250.0, "1.3"),
    ] {
        assert_eq!(shown(code, value), text, "{value} under {code}");
    }
}

#[test]
fn units_signs_and_sections() {
    for (code, value, text) in [
        ("0\"件\"", 18.0, "18件"),
        ("#,##0\"人\"", 1161.0, "1,161人"),
        ("#,##0\\ \"千円\"", 1234.0, "1,234 千円"),
        ("#,##0人", 1161.0, "1,161人"),
        ("\"約\"0", -5.0, "-約5"),
        ("#,##0;\"△\"#,##0", -54_317.0, "△54,317"),
        ("#,##0;\"△ \"#,##0", -54_317.0, "△ 54,317"),
        ("0.0;▲0.0", -3.2, "▲3.2"),
        ("0.0;[Red]\\-0.0", -3.2, "-3.2"),
        ("0.0_);\\(0.0\\)", -3.2, "(3.2)"),
        ("0.0_);\\(0.0\\)", 3.2, "3.2 "),
        ("0;\\-0;\"－\"", 0.0, "－"),
        ("0;\\-0;\"－\"", 3.0, "3"),
        ("#,##0;;", -3.0, ""),
        (";;;", 3.0, ""),
        ("\"なし\"", 0.0, "なし"),
        ("[$¥-411]#,##0", 1200.0, "¥1,200"),
        ("[赤]0", 3.0, "3"),
        ("[>=1000]#,##0\"千\";0", 5.0, "5"),
        ("[>=1000]#,##0\"千\";0", -5.0, "-5"),
        ("[>=1000]#,##0,\"千\";0", 5000.0, "5千"),
        ("[<0]\"△\"0;0", -5.0, "△5"),
        ("[=1]\"有\";[=0]\"無\";General", 1.0, "有"),
        ("[=1]\"有\";[=0]\"無\";General", 0.0, "無"),
        ("[=1]\"有\";[=0]\"無\";General", -2.0, "-2"),
        ("# ?/?", 0.5, "0.5"),
        ("0.00E+00", 1234.0, "1234"),
    ] {
        assert_eq!(shown(code, value), text, "{value} under {code}");
    }
}

#[test]
fn text_has_a_section_of_its_own() {
    for (code, text) in
        [("General", "市民"), ("@", "市民"), ("0;-0;0;@\"様\"", "市民様"), ("yyyy/m/d;@", "市民"), (";;;", "")]
    {
        let expected = text;
        assert_eq!(Format::parse(code).text("市民"), expected, "{code}");
    }
    assert_eq!(shown("@", 33_100.0), "33100");
}

#[test]
fn a_day_is_iso_and_a_month_is_as_printed() {
    for code in
        ["yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-411]ggge\"年\"m\"月\"d\"日\";@", "[$-411]ge.m.d", "m/d/yy h:mm"]
    {
        let format = Format::parse(code);
        assert_eq!(format.number(DAY + 0.4, Epoch::From1900), ("2024-10-31".to_owned(), Stored::Day), "{code}");
    }
    for code in ["yyyy\"年\"m\"月\"", "[$-411]ggge\"年\"m\"月\"", "mmm-yy", "yyyy/mm"] {
        assert_eq!(shown(code, DAY), "2024年10月", "{code}");
    }
}

#[test]
fn a_year_and_what_names_no_year_are_shown_as_printed() {
    for (code, text) in [
        ("ggge\"年度\"", "令和6年度"),
        ("[$-411]ggge\"年度\";@", "令和6年度"),
        ("[$-411]ge", "R6"),
        ("[$-411]gge", "令6"),
        ("[$-411]gee", "R06"),
        ("e\"年\"", "6年"),
        ("yyyy\"年度\"", "2024年度"),
        ("yyyy", "2024"),
        ("yy", "24"),
        ("m\"月\"d\"日\"", "10月31日"),
        ("m/d", "10/31"),
        ("m.d", "10.31"),
        ("d-mmm", "31-Oct"),
        ("m\"月\"", "10月"),
        ("aaa", "木"),
        ("aaaa", "木曜日"),
        ("dddd", "Thursday"),
    ] {
        let format = Format::parse(code);
        assert_eq!(format.number(DAY, Epoch::From1900), (text.to_owned(), Stored::Day), "{code}");
    }
}

#[test]
fn a_time_is_shown_and_is_no_day() {
    for (code, value, text) in [
        ("h:mm", 0.395_833_333_333_333, "9:30"),
        ("h\"時\"mm\"分\"", 0.395_833_333_333_333, "9時30分"),
        ("h:mm AM/PM", 0.5625, "1:30 PM"),
        ("午前/午後h\"時\"", 0.5625, "午後1時"),
        ("[h]:mm:ss", 1.145_833_333_333_333, "27:30:00"),
        ("mm:ss.0", 0.000_694_444_444_444_4, "01:00"),
    ] {
        let format = Format::parse(code);
        assert_eq!(format.number(value, Epoch::From1900), (text.to_owned(), Stored::Number), "{code}");
    }
}

#[test]
fn days_are_counted_from_either_epoch_and_over_the_day_that_never_was() {
    let day = |value, epoch| Format::parse("yyyy/m/d").number(value, epoch);
    for (value, text) in [(1.0, "1900-01-01"), (59.0, "1900-02-28"), (61.0, "1900-03-01"), (2_958_465.0, "9999-12-31")]
    {
        assert_eq!(day(value, Epoch::From1900).0, text);
    }
    // 31 October 2024 is 1462 days less where day 0 is 1 January 1904.
    assert_eq!(day(DAY - 1462.0, Epoch::From1904).0, "2024-10-31");
    for value in [-1.0, 0.0, 2_958_466.0, 1e300, f64::NAN] {
        assert_eq!(day(value, Epoch::From1900).1, Stored::Number, "{value}");
    }
}

#[test]
fn the_formats_without_a_code_are_those_of_japanese() {
    for (id, value, text) in [
        (9, 0.5, "50%"),
        (38, -1234.0, "-1,234"),
        (14, DAY, "2024-10-31"),
        (55, DAY, "2024年10月"),
        (56, DAY, "10月31日"),
        (6, -500.0, "¥-500"),
    ] {
        assert_eq!(shown(builtin_code(id).unwrap(), value), text, "{id}");
    }
    assert_eq!(builtin_code(164), None);
}

#[test]
fn no_code_is_too_odd() {
    for code in
        ["[", "\"", "\\", "_", "*", "[h", ";;;;;;;;", "[>]0", "[<=x]0", "0.0.0", "%%%%%%%%%%%%%%%%%%", ",,,0,,,"]
    {
        let format = Format::parse(code);
        for value in [0.0, 1.5, -1.5, 1e28, f64::MAX, f64::INFINITY, f64::NAN] {
            let _ = format.number(value, Epoch::From1900);
            let _ = format.text("市民");
        }
    }
    assert_eq!(shown(&"0".repeat(2000), 5.0), "5");
}
