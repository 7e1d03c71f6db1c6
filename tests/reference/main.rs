//! The reference figures of `shared/reference/cases.json`, recomputed.
//!
//! The file is read from `KIZASHI_CASES`, or from `../shared/reference/cases.json` beside the project. Without it the
//! tests say so and pass, so that a checkout of the source alone can be tested.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]
#![expect(clippy::print_stderr, reason = "a comparison that is skipped says so, and the summary is printed")]

mod case;
mod change;
mod disclosure;
mod intervals;
mod methods;
mod trend;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use case::Case;

/// The cases of the file; `None` where there is no file.
fn cases() -> Option<Vec<Case>> {
    let path = std::env::var_os("KIZASHI_CASES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/cases.json"), PathBuf::from);
    if !path.exists() {
        eprintln!("SKIPPED: no reference figures at {}", path.display());
        return None;
    }
    let all: Vec<serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    Some(all.into_iter().map(Case).collect())
}

/// Runs the check of a method on every case of it and gives back on how many.
fn run(all: &[Case], method: &str, check: fn(&Case)) -> usize {
    let of_method = all.iter().filter(|case| case.0["method"] == method);
    of_method.map(check).count()
}

/// A test for each method of the file, which insists on the number of its cases, so that none is skipped in silence.
macro_rules! checks {
    ($($method:ident, $cases:literal, $check:path;)+) => {
        const CHECKS: &[(&str, usize, fn(&Case))] = &[$((stringify!($method), $cases, $check)),+];

        $(#[test]
        #[allow(non_snake_case, reason = "the method's name in the file")]
        fn $method() {
            let Some(all) = cases() else { return };
            assert_eq!(run(&all, stringify!($method), $check), $cases, "a new case in the file is counted here too");
        })+
    };
}

checks! {
    mann_kendall_exact, 7, trend::mann_kendall_exact;
    mann_kendall_ties, 4, trend::mann_kendall_ties;
    mann_kendall_tie_disagreement_at_0_05, 2, trend::mann_kendall_tie_disagreement;
    mann_kendall_critical_S, 1, trend::mann_kendall_critical_values;
    mann_kendall_exact_vs_normal_disagreement, 1, trend::mann_kendall_exact_against_normal;
    theil_sen, 4, trend::theil_sen_line;
    cagr, 6, change::growth_per_year;
    percent_change, 5, change::change_in_per_cent;
    percentage_point_change, 2, change::change_in_points;
    rounding, 4, change::rounding_for_display;
    required_annual_rate, 1, change::pace_to_target;
    sdmx_obs_status_precedence, 3, change::status_precedence;
    wilson_interval, 5, intervals::wilson_of_proportions;
    byar_interval, 5, intervals::byar_of_counts_and_rates;
    poisson_exact_interval, 2, intervals::exact_of_counts;
    eurostat_status_target, 4, methods::eurostat_with_target;
    eurostat_status_no_target, 3, methods::eurostat_without_target;
    open_sdg_progress, 4, methods::open_sdg_progress;
    un_progress_chart, 2, methods::un_progress_chart;
    istat_cagr_band, 4, methods::istat_band;
    dns_weather_symbol, 3, methods::dns_weather_symbol;
    dns_directional, 3, methods::dns_directional;
    fingertips_trend_proportion, 6, methods::fingertips_of_proportions;
    fingertips_trend_other, 2, methods::fingertips_of_others;
    xmr_limits, 3, methods::xmr_limits;
    xmr_rules, 5, methods::xmr_rules;
    secondary_suppression_1d, 3, disclosure::suppression_in_a_row;
    nhs_suppress_round5, 5, disclosure::hospital_rule;
}

#[test]
fn every_case_of_the_file_belongs_to_a_method_that_is_checked() {
    let Some(all) = cases() else { return };
    let mut of_file: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &all {
        *of_file.entry(case.0["method"].as_str().unwrap()).or_default() += 1;
    }
    let mut ran = 0;
    for (method, cases, check) in CHECKS {
        let count = run(&all, method, *check);
        assert_eq!(count, *cases, "{method}");
        eprintln!("{count:3} {method}");
        ran += count;
    }
    eprintln!("{ran:3} of {} cases, {} methods", all.len(), of_file.len());
    assert_eq!(ran, all.len(), "a method of the file is checked by nobody: {of_file:?}");
    assert_eq!(CHECKS.len(), of_file.len());
}
