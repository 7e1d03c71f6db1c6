//! The trend tests and the slope.

use kizashi::analyse::tails::normal_two_sided;
use kizashi::analyse::trend::{MannKendall, PMethod, mann_kendall, theil_sen};

use super::case::{Case, count, number};

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

pub fn mann_kendall_exact(case: &Case) {
    let result = mann_kendall(&case.inputs("y"));
    assert_eq!(result.n, count(case.expected("n")), "{}", case.id());
    assert_eq!(result.s, case.expected("S").as_i64().unwrap(), "{}", case.id());
    assert_eq!(result.method, PMethod::Exact);
    case.check("p_two_sided_exact", result.p);
    case.check("z_cc", result.z);
    case.check("var_S", result.var_s);
    case.check("p_two_sided_normal_cc", normal_two_sided(result.z));
    assert_eq!(words(&result), case.expected("trend_at_0_05").as_str().unwrap(), "{}", case.id());
}

fn words(result: &MannKendall) -> &'static str {
    match result.s.signum() {
        1 if result.p <= 0.05 => "increasing",
        -1 if result.p <= 0.05 => "decreasing",
        _ => "no trend",
    }
}

pub fn mann_kendall_ties(case: &Case) {
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
}

pub fn mann_kendall_tie_disagreement(case: &Case) {
    let result = mann_kendall(&case.inputs("y"));
    assert_eq!(result.s, case.expected("S").as_i64().unwrap(), "{}", case.id());
    case.check("p_two_sided_exact_permutation", result.p);
    case.check("p_two_sided_normal_cc", normal_two_sided(result.z));
    case.check("var_S", result.var_s);
    assert!(result.p <= 0.05, "{}: the decision must not hang on the last digit", case.id());
}

pub fn mann_kendall_critical_values(case: &Case) {
    for n in 3..=15_usize {
        let row = case.expected(&n.to_string());
        let most = n * (n - 1) / 2;
        for (label, alpha) in [("0.10", 0.10), ("0.05", 0.05), ("0.01", 0.01)] {
            let smallest = (most % 2..=most).step_by(2).find(|s| mann_kendall(&series_with_score(n, *s)).p <= alpha);
            let expected = row.get(label).unwrap();
            assert_eq!(smallest, (!expected.is_null()).then(|| count(expected)), "n = {n} at {label}");
        }
        let monotone = mann_kendall(&series_with_score(n, most)).p;
        case.close("monotone p", monotone, number(&row["p_if_strictly_monotone"], "monotone p"));
    }
}

pub fn mann_kendall_exact_against_normal(case: &Case) {
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
}

pub fn theil_sen_line(case: &Case) {
    let result = theil_sen(&case.inputs("x"), &case.inputs("y"), case.input("confidence")).unwrap();
    case.check("slope", result.slope);
    case.check("intercept_separate", result.intercept_separate);
    case.check("intercept_joint", result.intercept_joint);
    case.check("ci_low", result.low);
    case.check("ci_high", result.high);
    let places = (result.pairs, result.rank_low, result.rank_high);
    let expected = ["n_pairs", "rank_low_0based", "rank_high_0based"].map(|key| count(case.expected(key)));
    assert_eq!(places, expected.into(), "{}", case.id());
}
