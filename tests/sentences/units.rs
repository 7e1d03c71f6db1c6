//! Numbers with their units.

use kizashi::model::{KNOWN_UNITS, Unit, UnitKind};
use kizashi::wording::{unmarked, with_unit};

use super::properties::is_japanese;
use super::source::both;

#[test]
fn numbers_are_told_with_their_units_in_both_languages() {
    let [ja, en] = both();
    for (value, decimals, unit, in_japanese, in_english) in [
        (41.0, 0, "件", "41件", "41 cases"),
        (1.0, 0, "件", "1件", "1 case"),
        (0.0, 0, "件", "0件", "0 cases"),
        (1234.0, 0, "人", "1,234人", "1,234 people"),
        (1.0, 0, "名", "1名", "1 person"),
        (1.0, 1, "人", "1.0人", "1.0 people"),
        (96.6, 1, "％", "96.6%", "96.6%"),
        (-3.2, 1, "％", "△3.2%", "−3.2%"),
        (13_374_381.0, 0, "円", "13,374,381円", "13,374,381 yen"),
        (-5000.0, 0, "円", "△5,000円", "−5,000 yen"),
        (489.3, 1, "億円", "489.3億円", "48,930 million yen"),
        (1.25, 2, "千万円", "1.25千万円", "12.5 million yen"),
        (3.8, 1, "万人", "3.8万人", "38,000 people"),
        (7.5, 1, "割", "7.5割", "75%"),
        (1100.0, 0, "千円", "1,100千円", "1,100 thousand yen"),
        (5.8, 1, "人口10万対", "人口10万対5.8", "5.8 per 100,000 people"),
        (9.1, 1, "出生千対", "出生千対9.1", "9.1 per 1,000 births"),
        (63.0, 0, "か所", "63か所", "63 sites"),
        (2.0, 0, "小学校区・地区", "2小学校区・地区", "2 elementary school districts or areas"),
        (3.0, 0, "位", "3位", "rank 3"),
        (1.5, 1, "回/年", "1.5回/年", "1.5 occasions a year"),
    ] {
        let unit = Unit::parse(unit).unwrap();
        assert_eq!(unmarked(&with_unit(&ja, value, decimals, &unit)), in_japanese);
        assert_eq!(unmarked(&with_unit(&en, value, decimals, &unit)), in_english);
    }
}

#[test]
fn every_known_unit_has_an_english_name_with_its_plural() {
    let [_, en] = both();
    for known in KNOWN_UNITS {
        let unit = Unit::parse(known.name).unwrap();
        let [one, two] = [1.0, 2.0].map(|value| unmarked(&with_unit(&en, value, 0, &unit)));
        assert!(!two.contains("unit-") && !two.contains(is_japanese) && !two.contains('{'), "{}: {two}", known.name);
        let is_counter = known.kind == UnitKind::Count && known.tens == 0 && !known.message.starts_with("thousand");
        let named = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "");
        assert_eq!(named(&one) != named(&two), is_counter || two.contains("s a ") || differs(&two), "{one}, {two}");
        assert!(two.contains('2'), "{}: {two}", known.name);
    }
}

/// Further units that are counted though they are no counters.
fn differs(two: &str) -> bool {
    ["points", "years of age", "degrees", "people ", "cases per"].iter().any(|word| two.contains(word))
}

#[test]
fn a_unit_that_the_city_declares_is_printed_as_declared() {
    let [ja, en] = both();
    let units = kizashi::model::Units::default().with_unit("食", UnitKind::Count, &[]);
    let unit = units.parse("食").unwrap();
    assert_eq!(unmarked(&with_unit(&ja, 20.0, 0, &unit)), "20食");
    assert_eq!(unmarked(&with_unit(&en, 20.0, 0, &unit)), "20 食");
}
