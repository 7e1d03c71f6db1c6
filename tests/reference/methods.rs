//! Named methods.

use kizashi::analyse::methods::fingertips::{self, Marker, RecentTrend};
use kizashi::analyse::methods::xmr::{self, Flag, Limits, TwoOfThree};
use kizashi::analyse::methods::{Span, Toward, dns, eurostat, istat, open_sdg, un_progress};
use serde_json::Value;

use super::case::{Case, number};

fn higher(case: &Case, key: &str) -> bool {
    match case.input_word(key) {
        "increase" | "positive" => true,
        "decrease" | "negative" => false,
        other => panic!("{}: {other}", case.id()),
    }
}

fn span(case: &Case, last: &str) -> Span {
    Span { first: case.input("y0"), last: case.input(last), years: case.year("t") - case.year("t0") }
}

/// A word of the file as the program writes it: `on track` and `on_track` are `on-track`.
fn same_word(case: &Case, key: &str, word: &str) {
    assert_eq!(word, case.word(key).replace([' ', '_'], "-"), "{}", case.id());
}

pub fn eurostat_with_target(case: &Case) {
    let years = case.year("target_year") - case.year("t0");
    let toward = Toward { target: case.input("target"), years, higher: higher(case, "direction") };
    let found = eurostat::toward_target(span(case, "y"), toward).unwrap();
    case.check("cagr_actual", found.actual);
    case.check("cagr_required", found.required);
    case.check("ratio", found.ratio);
    same_word(case, "category", found.outcome);
}

pub fn eurostat_without_target(case: &Case) {
    let found = eurostat::by_direction(span(case, "y"), higher(case, "direction")).unwrap();
    case.check("cagr_actual", found.actual);
    case.check("directed", found.directed);
    same_word(case, "category", found.outcome);
}

/// The program's target year where none is given.
const OPEN_SDG_TARGET_YEAR: i32 = 2030;

pub fn open_sdg_progress(case: &Case) {
    let (span, higher) = (span(case, "yt"), higher(case, "direction"));
    let years = OPEN_SDG_TARGET_YEAR - case.year("t0");
    let found = match case.optional("target") {
        Some(target) => open_sdg::toward_target(span, Toward { target, years, higher }),
        None => open_sdg::by_direction(span, higher, case.optional("limit")),
    };
    let found = found.unwrap();
    case.check("value", found.value.unwrap());
    case.check("score", found.score);
    if case.optional("limit").is_some() {
        case.check("coefficient", found.coefficient);
    }
    same_word(case, "status", found.outcome);
}

pub fn un_progress_chart(case: &Case) {
    let (span, target) = (span(case, "y"), case.input("target"));
    let toward = Toward { target, years: case.year("target_year") - case.year("t0"), higher: target > span.first };
    let found = un_progress::toward_target(span, toward, false).unwrap();
    case.check("cagr", found.growth.unwrap());
    case.check("expected_at_target_year", found.expected.unwrap());
    case.check("ratio", found.ratio.unwrap());
    case.check("score", f64::from(found.score));
}

pub fn istat_band(case: &Case) {
    same_word(case, "category", istat::band(case.input("cagr"), higher(case, "polarity")));
}

pub fn dns_weather_symbol(case: &Case) {
    let ahead = number(&case.0["input"]["target_year"], "target year") - case.inputs("years").last().unwrap();
    #[expect(clippy::cast_possible_truncation, reason = "a few years")]
    let found = dns::toward_target(&case.inputs("y"), case.input("target"), ahead as i32, higher(case, "direction"));
    let found = found.unwrap();
    case.check("avg_annual_change", found.mean_change);
    case.check("projected", found.projected);
    case.check("shortfall_share_of_remaining_gap", found.shortfall.unwrap());
    same_word(case, "symbol", found.symbol.word());
}

pub fn dns_directional(case: &Case) {
    let found = dns::by_direction(&case.inputs("y"), higher(case, "direction")).unwrap();
    case.check("avg_directed", found.mean);
    case.check("last_directed", found.last);
    same_word(case, "symbol", found.symbol.word());
}

fn recent_trend(case: &Case, found: &RecentTrend) {
    case.check("chi_square", found.chi_square);
    case.check("slope", found.slope);
    assert_eq!(Some(found.outlier), case.expected("leave_one_out_sign_flip").as_bool(), "{}", case.id());
    let marker = match found.marker {
        Marker::Increasing => "Increasing",
        Marker::Decreasing => "Decreasing",
        Marker::NoSignificantChange => "No significant change",
    };
    assert_eq!(marker, case.word("marker"), "{}", case.id());
}

pub fn fingertips_of_proportions(case: &Case) {
    let [years, numerators, denominators] = ["year", "numerator", "denominator"].map(|key| case.inputs(key));
    recent_trend(case, &fingertips::proportions(&years, &numerators, &denominators).unwrap());
}

pub fn fingertips_of_others(case: &Case) {
    let [years, values, low, high] = ["year", "value", "lower95", "upper95"].map(|key| case.inputs(key));
    recent_trend(case, &fingertips::others(&years, &values, &low, &high, case.optional("se_divisor")).unwrap());
}

fn limits(case: &Case, expected: &Value) -> Limits {
    let screened = case.0["input"]["screen_outliers"].as_bool().unwrap();
    let found = xmr::limits(&case.inputs("y"), screened).unwrap();
    for (key, actual) in [
        ("mean", found.mean),
        ("avg_mr", found.range),
        ("lpl", found.lower),
        ("upl", found.upper),
        ("near_lpl", found.near_lower),
        ("near_upl", found.near_upper),
    ] {
        case.close(key, actual, number(&expected[key], key));
    }
    found
}

pub fn xmr_limits(case: &Case) {
    limits(case, &case.0["expected"]);
}

pub fn xmr_rules(case: &Case) {
    let limits = limits(case, case.expected("limits"));
    let rules = [
        ("flags", TwoOfThree::UpToTheLimit),
        ("flags_nhsrplotthedots", TwoOfThree::UpToTheLimit),
        ("flags_making_data_count_2024", TwoOfThree::BeyondAsWell),
    ];
    let mut compared = 0;
    for (key, rule) in rules {
        let Some(expected) = case.0["expected"].get(key) else { continue };
        let words: Vec<&str> = expected.as_array().unwrap().iter().map(|flag| flag.as_str().unwrap()).collect();
        let found: Vec<&str> = xmr::flags(&case.inputs("y"), &limits, rule).into_iter().map(file_word).collect();
        assert_eq!(found, words, "{}: {key}", case.id());
        compared += 1;
    }
    assert!(compared > 0, "{}: no flags to compare with", case.id());
}

fn file_word(flag: Flag) -> &'static str {
    match flag {
        Flag::Common => "common",
        Flag::Outside => "astronomical",
        Flag::Trend => "trend7",
        Flag::TwoOfThree => "two_of_three",
        Flag::Shift => "shift7",
    }
}
