//! The trend tests: what they must not depend on, and what they turn with.

use kizashi::analyse::homogeneity;
use kizashi::analyse::trend::{PMethod, mann_kendall, theil_sen};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{config, near};

/// Yearly values as a city prints them, with ties: whole numbers, which floats add without loss.
fn values() -> impl Strategy<Value = Vec<f64>> {
    let few = vec(0..6_i32, 2..12);
    let many = vec(-2000..2000_i32, 2..70);
    prop_oneof![few, many].prop_map(|values| values.into_iter().map(f64::from).collect())
}

/// Years in order, with gaps, one for each value.
fn series() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    vec((1..4_i32, -500..500_i32), 2..14).prop_map(|steps| {
        let mut year = 1990;
        let years = steps.iter().map(|(gap, _)| {
            year += gap;
            f64::from(year)
        });
        (years.collect(), steps.iter().map(|(_, value)| f64::from(*value)).collect())
    })
}

fn each(values: &[f64], change: impl Fn(f64) -> f64) -> Vec<f64> {
    values.iter().map(|value| change(*value)).collect()
}

/// The slopes of all pairs of different years.
fn slopes(years: &[f64], values: &[f64]) -> Vec<f64> {
    let pairs = (0..years.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    pairs.map(|(i, j)| (values[i] - values[j]) / (years[i] - years[j])).collect()
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn mann_kendall_sees_the_order_alone(values in values(), constant in -5000..5000_i32, factor in 1..50_i32) {
        let test = mann_kendall(&values);
        prop_assert_eq!(mann_kendall(&each(&values, |value| value + f64::from(constant))), test);
        prop_assert_eq!(mann_kendall(&each(&values, |value| value * f64::from(factor))), test);
        prop_assert_eq!(mann_kendall(&each(&values, |value| value * value * value)), test);
    }

    #[test]
    fn a_fall_is_a_rise_seen_from_behind(values in values()) {
        let test = mann_kendall(&values);
        let backwards = mann_kendall(&values.iter().rev().copied().collect::<Vec<f64>>());
        let upside_down = mann_kendall(&each(&values, |value| -value));
        for other in [backwards, upside_down] {
            prop_assert_eq!((other.s, other.method), (-test.s, test.method));
            prop_assert!(near(other.p, test.p, 1.0) && near(other.z, -test.z, 1.0), "{:?} and {:?}", other, test);
        }
    }

    #[test]
    fn a_probability_is_one(values in values()) {
        let test = mann_kendall(&values);
        let pairs = i64::try_from(values.len() * (values.len() - 1) / 2).unwrap();
        prop_assert!((0.0..=1.0).contains(&test.p) && test.var_s >= 0.0, "{:?}", test);
        prop_assert!(test.s.abs() <= pairs && (test.s != 0 || near(test.p, 1.0, 1.0)), "{:?}", test);
        // No order is likelier than one in so many: 2 / n! without ties.
        if test.method == PMethod::Exact {
            let orders: f64 = (1..=values.len()).map(|n| f64::from(u32::try_from(n).unwrap())).product();
            prop_assert!(test.p * (1.0 + 1e-9) >= 2.0 / orders, "{:?}", test);
        }
    }

    #[test]
    fn the_slope_is_one_of_the_way((years, values) in series()) {
        let line = theil_sen(&years, &values, 0.95).unwrap();
        let slopes = slopes(&years, &values);
        let least = slopes.iter().copied().fold(f64::INFINITY, f64::min);
        let most = slopes.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        prop_assert_eq!(line.pairs, slopes.len());
        prop_assert!(least <= line.low && line.low <= line.slope, "{:?}", line);
        prop_assert!(line.slope <= line.high && line.high <= most, "{:?}", line);
    }

    #[test]
    fn the_slope_turns_with_the_values((years, values) in series(), factor in 1..200_i32, constant in -5000..5000_i32) {
        let line = theil_sen(&years, &values, 0.95).unwrap();
        let factor = f64::from(factor) / 8.0;
        let scaled = theil_sen(&years, &each(&values, |value| value * factor), 0.95).unwrap();
        let moved = theil_sen(&each(&years, |year| year + 100.0), &each(&values, |v| v + f64::from(constant)), 0.95).unwrap();
        let down = theil_sen(&years, &each(&values, |value| -value), 0.95).unwrap();
        for (name, other, expected) in [
            ("scaled", scaled, [line.slope * factor, line.low * factor, line.high * factor]),
            ("moved", moved, [line.slope, line.low, line.high]),
            ("turned", down, [-line.slope, -line.high, -line.low]),
        ] {
            let actual = [other.slope, other.low, other.high];
            let close = actual.iter().zip(expected).all(|(actual, expected)| near(*actual, expected, 1e4));
            prop_assert!(close, "{}: {:?}, expected {:?}", name, other, expected);
        }
    }

    #[test]
    fn whether_years_differ_does_not_depend_on_their_order(counts in vec(0..400_u32, 2..12)) {
        let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
        let backwards: Vec<f64> = counts.iter().rev().copied().collect();
        match (homogeneity::counts(&counts), homogeneity::counts(&backwards)) {
            (None, None) => prop_assert!(counts.iter().all(|count| *count == 0.0)),
            (Some(test), Some(other)) => {
                prop_assert!((0.0..=1.0).contains(&test.p) && test.statistic >= 0.0, "{:?}", test);
                prop_assert!(near(other.statistic, test.statistic, test.statistic.max(1.0)), "{:?} {:?}", test, other);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
