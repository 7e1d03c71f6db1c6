//! The reference figures of `shared/reference/cases.json`, recomputed.
//!
//! The file is read from `KIZASHI_CASES`, or from `../shared/reference/cases.json` beside the project. Without it the
//! tests say so and pass, so that a checkout of the source alone can be tested.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]
#![expect(clippy::print_stderr, reason = "a comparison that is skipped says so")]

use kizashi::analyse::growth::{annual_growth, percent_change, points};
use kizashi::analyse::rounding::{RoundingMode, decimal, float, round};
use kizashi::analyse::tails::normal_two_sided;
use kizashi::analyse::trend::{MannKendall, PMethod, mann_kendall, theil_sen};

use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use serde_json::Value;

/// Runs `check` on every case of `method` and insists on their number, so that none is skipped in silence.
fn run(method: &str, expected_cases: usize, check: impl Fn(&Case)) {
    let path = std::env::var_os("KIZASHI_CASES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/cases.json"), PathBuf::from);
    if !path.exists() {
        eprintln!("SKIPPED: {method}: no reference figures at {}", path.display());
        return;
    }
    let text = std::fs::read_to_string(&path).unwrap();
    let all: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut ran = 0;
    for value in all.into_iter().filter(|c| c["method"] == method) {
        check(&Case(value));
        ran += 1;
    }
    assert_eq!(ran, expected_cases, "cases of {method} run (a new case in the file is counted here too)");
}

struct Case(Value);

impl Case {
    fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    fn input(&self, key: &str) -> f64 {
        number(&self.0["input"][key], key)
    }

    fn inputs(&self, key: &str) -> Vec<f64> {
        self.0["input"][key].as_array().unwrap().iter().map(|v| number(v, key)).collect()
    }

    fn expected(&self, key: &str) -> &Value {
        let value = &self.0["expected"];
        assert!(value.get(key).is_some(), "{}: no expected {key}", self.id());
        &value[key]
    }

    fn check(&self, key: &str, actual: f64) {
        self.close(key, actual, number(self.expected(key), key));
    }

    /// Within the stated tolerance; a few last digits more, because text and float differ by as much.
    fn close(&self, what: &str, actual: f64, expected: f64) {
        let allowed = self.0["tolerance"].as_f64().unwrap() + expected.abs() * 4.0 * f64::EPSILON;
        assert!((actual - expected).abs() <= allowed, "{}: {what} is {actual}, not {expected}", self.id());
    }

    /// The code of a missing figure; cases write `zero_base` where the data write `zero-base`.
    fn reason(&self) -> String {
        self.expected("reason").as_str().unwrap().replace('_', "-")
    }
}

fn number(value: &Value, what: &str) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{what} is no number: {value}"))
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// A series of `n` different values whose S is `s`.
fn series_with_score(n: usize, s: usize) -> Vec<f64> {
    let mut inversions = (n * (n - 1) / 2 - s) / 2;
    let mut series: Vec<f64> = Vec::new();
    for (place, value) in (0_u32..).take(n).enumerate() {
        let before = inversions.min(place);
        inversions -= before;
        series.insert(place - before, f64::from(value));
    }
    series
}

#[test]
fn mann_kendall_exact() {
    run("mann_kendall_exact", 7, |case| {
        let result = mann_kendall(&case.inputs("y"));
        assert_eq!(result.n, count(case.expected("n")), "{}", case.id());
        assert_eq!(result.s, case.expected("S").as_i64().unwrap(), "{}", case.id());
        assert_eq!(result.method, PMethod::Exact);
        case.check("p_two_sided_exact", result.p);
        case.check("z_cc", result.z);
        case.check("var_S", result.var_s);
        case.check("p_two_sided_normal_cc", normal_two_sided(result.z));
        assert_eq!(words(&result), case.expected("trend_at_0_05").as_str().unwrap(), "{}", case.id());
    });
}

fn words(result: &MannKendall) -> &'static str {
    match result.s.signum() {
        1 if result.p <= 0.05 => "increasing",
        -1 if result.p <= 0.05 => "decreasing",
        _ => "no trend",
    }
}

#[test]
fn mann_kendall_ties() {
    run("mann_kendall_ties", 4, |case| {
        let result = mann_kendall(&case.inputs("y"));
        assert_eq!(result.n, count(case.expected("n")), "{}", case.id());
        assert_eq!(result.s, case.expected("S").as_i64().unwrap(), "{}", case.id());
        case.check("var_S_tie_corrected", result.var_s);
        case.check("z_cc", result.z);
        case.check("p_two_sided_normal_cc", normal_two_sided(result.z));
        if result.n <= 8 {
            assert_eq!((result.method, result.method.code()), (PMethod::Permutation, "exact"));
            case.check("p_two_sided_exact_permutation", result.p);
        } else {
            assert_eq!((result.method, result.method.code()), (PMethod::Normal, "normal"));
            case.check("p_two_sided_normal_cc", result.p);
        }
    });
}

#[test]
fn mann_kendall_tie_disagreement() {
    run("mann_kendall_tie_disagreement_at_0_05", 2, |case| {
        let result = mann_kendall(&case.inputs("y"));
        assert_eq!(result.s, case.expected("S").as_i64().unwrap(), "{}", case.id());
        case.check("p_two_sided_exact_permutation", result.p);
        case.check("p_two_sided_normal_cc", normal_two_sided(result.z));
        case.check("var_S", result.var_s);
        assert!(result.p <= 0.05, "{}: the decision must not hang on the last digit", case.id());
    });
}

#[test]
fn mann_kendall_critical_values() {
    run("mann_kendall_critical_S", 1, |case| {
        for n in 3..=15_usize {
            let row = case.expected(&n.to_string());
            let most = n * (n - 1) / 2;
            for (label, alpha) in [("0.10", 0.10), ("0.05", 0.05), ("0.01", 0.01)] {
                let smallest =
                    (most % 2..=most).step_by(2).find(|s| mann_kendall(&series_with_score(n, *s)).p <= alpha);
                let expected = row.get(label).unwrap();
                assert_eq!(smallest, (!expected.is_null()).then(|| count(expected)), "n = {n} at {label}");
            }
            let monotone = mann_kendall(&series_with_score(n, most)).p;
            case.close("monotone p", monotone, number(&row["p_if_strictly_monotone"], "monotone p"));
        }
    });
}

#[test]
fn mann_kendall_exact_against_normal() {
    run("mann_kendall_exact_vs_normal_disagreement", 1, |case| {
        let rows = case.0["expected"].as_array().unwrap();
        let mut found = 0;
        for n in 3..=15_usize {
            let most = n * (n - 1) / 2;
            for s in (most % 2..=most).step_by(2) {
                let result = mann_kendall(&series_with_score(n, s));
                assert_eq!(usize::try_from(result.s).unwrap(), s);
                let normal = normal_two_sided(result.z);
                for alpha in case.inputs("alphas") {
                    if (result.p <= alpha) != (normal <= alpha) {
                        let row = &rows[found];
                        assert_eq!((count(&row["n"]), count(&row["S"])), (n, s));
                        case.close("alpha", alpha, number(&row["alpha"], "alpha"));
                        case.close("p_exact", result.p, number(&row["p_exact"], "p_exact"));
                        case.close("p_normal", normal, number(&row["p_normal"], "p_normal"));
                        found += 1;
                    }
                }
            }
        }
        assert_eq!(found, rows.len());
    });
}

#[test]
fn theil_sen_line() {
    run("theil_sen", 4, |case| {
        let result = theil_sen(&case.inputs("x"), &case.inputs("y"), case.input("confidence")).unwrap();
        case.check("slope", result.slope);
        case.check("intercept_separate", result.intercept_separate);
        case.check("intercept_joint", result.intercept_joint);
        case.check("ci_low", result.low);
        case.check("ci_high", result.high);
        let places = (result.pairs, result.rank_low, result.rank_high);
        let expected = ["n_pairs", "rank_low_0based", "rank_high_0based"].map(|key| count(case.expected(key)));
        assert_eq!(places, expected.into(), "{}", case.id());
    });
}

#[test]
fn growth_per_year() {
    run("cagr", 6, |case| {
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
    });
}

#[test]
fn change_in_per_cent() {
    run("percent_change", 5, |case| {
        let (previous, current) = (case.input("previous"), case.input("current"));
        case.check("abs", points(previous, current));
        match percent_change(previous, current) {
            Ok(percent) => case.check("percent", percent),
            Err(reason) => {
                assert!(case.expected("percent").is_null(), "{}: {reason}", case.id());
                assert_eq!(reason.code(), case.reason(), "{}", case.id());
            }
        }
    });
}

#[test]
fn change_in_points() {
    run("percentage_point_change", 2, |case| {
        let (previous, current) = (case.input("previous"), case.input("current"));
        let decimals = u32::try_from(case.0["input"]["decimals"].as_u64().unwrap()).unwrap();
        let shown = |value: f64| float(round(decimal(value).unwrap(), decimals, RoundingMode::HalfUp));
        case.check("pp", points(previous, current));
        case.check("pp_display", shown(points(previous, current)));
        case.check("pp_from_rounded_operands", points(shown(previous), shown(current)));
        case.check("relative_percent", percent_change(previous, current).unwrap());
    });
}

#[test]
fn rounding_for_display() {
    run("rounding", 4, |case| {
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
    });
}
