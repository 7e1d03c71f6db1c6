//! Changes, growth, pace and rounding; and which status of several holds.

use kizashi::analyse::growth::{annual_growth, percent_change, points};
use kizashi::analyse::pace::pace;
use kizashi::analyse::rounding::{RoundingMode, decimal, float, round};
use kizashi::model::Status;

use rust_decimal::Decimal;

use super::case::{Case, number};

pub fn growth_per_year(case: &Case) {
    let span = decimal(case.input("t1") - case.input("t0")).unwrap();
    let growth = annual_growth(case.input("y0"), case.input("y1"), span.try_into().unwrap());
    match growth {
        Ok(fraction) => {
            case.check("cagr", fraction);
            case.close("percent", fraction * 100.0, number(case.expected("cagr_percent"), "percent"));
        }
        Err(reason) => {
            assert!(case.expected("cagr").is_null(), "{}: {reason}", case.id());
            assert_eq!(reason.code(), case.reason(), "{}", case.id());
        }
    }
}

pub fn change_in_per_cent(case: &Case) {
    let (previous, current) = (case.input("previous"), case.input("current"));
    case.check("abs", points(previous, current));
    match percent_change(previous, current) {
        Ok(percent) => case.check("percent", percent),
        Err(reason) => {
            assert!(case.expected("percent").is_null(), "{}: {reason}", case.id());
            assert_eq!(reason.code(), case.reason(), "{}", case.id());
        }
    }
}

pub fn change_in_points(case: &Case) {
    let (previous, current) = (case.input("previous"), case.input("current"));
    let decimals = u32::try_from(case.0["input"]["decimals"].as_u64().unwrap()).unwrap();
    let shown = |value: f64| float(round(decimal(value).unwrap(), decimals, RoundingMode::HalfUp));
    case.check("pp", points(previous, current));
    case.check("pp_display", shown(points(previous, current)));
    case.check("pp_from_rounded_operands", points(shown(previous), shown(current)));
    case.check("relative_percent", percent_change(previous, current).unwrap());
}

pub fn rounding_for_display(case: &Case) {
    let text = case.0["input"]["value"].as_str().unwrap();
    let quantum: Decimal = case.0["input"]["quantum"].as_str().unwrap().parse().unwrap();
    let from_float = decimal(text.parse().unwrap()).unwrap();
    for value in [text.parse().unwrap(), from_float] {
        for (key, mode) in [
            ("half_up", RoundingMode::HalfUp),
            ("half_even", RoundingMode::HalfEven),
            ("truncate_toward_zero", RoundingMode::Truncate),
        ] {
            let shown = round(value, quantum.scale(), mode).to_string();
            assert_eq!(shown, case.expected(key).as_str().unwrap(), "{}: {key}", case.id());
        }
    }
}

pub fn pace_to_target(case: &Case) {
    let at = |year: &str, value: &str| (case.year(year), case.input(value));
    let found = pace(at("t0", "y0"), at("t", "y"), at("target_year", "target")).unwrap();
    case.check("observed_linear", found.observed);
    case.check("required_linear", found.required);
    case.check("ratio_linear", found.ratio.unwrap());
    case.check("observed_cagr", found.observed_growth.unwrap());
    case.check("required_cagr", found.required_growth.unwrap());
}

pub fn status_precedence(case: &Case) {
    let letter = |flag: &serde_json::Value| flag.as_str().unwrap().chars().next().unwrap();
    let flags = case.0["input"]["flags"].as_array().unwrap().iter().map(letter);
    let winner = flags.map(|flag| Status::from_code(flag).unwrap()).reduce(Status::graver).unwrap();
    assert_eq!(winner.code().to_string(), case.word("winner"), "{}", case.id());
}
