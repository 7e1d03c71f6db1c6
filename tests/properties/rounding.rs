//! Rounding: symmetric about zero, never farther than it says, and done once.

use kizashi::analyse::rounding::{RoundingMode, decimal, float, published, round, significant};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::config;

/// Numbers as they are printed, with up to eight decimals.
fn printed() -> impl Strategy<Value = Decimal> {
    let halves = (-20_000..20_000_i64, 1..4_u32).prop_map(|(number, scale)| Decimal::new(number * 10 + 5, scale));
    let any = (-1_000_000_000_000..1_000_000_000_000_i64, 0..9_u32).prop_map(|(n, scale)| Decimal::new(n, scale));
    prop_oneof![halves, any]
}

const MODES: [RoundingMode; 3] = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Truncate];

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn what_is_below_zero_is_rounded_as_what_is_above(value in printed(), decimals in 0..7_u32) {
        for mode in MODES {
            let rounded = round(value, decimals, mode);
            prop_assert_eq!(round(-value, decimals, mode), -rounded);
            prop_assert!(!(rounded.is_zero() && rounded.is_sign_negative()));
            prop_assert_eq!(round(rounded, decimals, mode), rounded, "rounded twice");
        }
    }

    #[test]
    fn no_mode_goes_farther_than_it_says(value in printed(), decimals in 0..7_u32) {
        let unit = Decimal::new(1, decimals);
        let cut = round(value, decimals, RoundingMode::Truncate);
        prop_assert!(cut.abs() <= value.abs() && value.abs() - cut.abs() < unit, "{} cut to {}", value, cut);
        for mode in [RoundingMode::HalfUp, RoundingMode::HalfEven] {
            let rounded = round(value, decimals, mode);
            prop_assert!((rounded - value).abs() * Decimal::TWO <= unit, "{} rounded to {}", value, rounded);
        }
        let (up, even) = (round(value, decimals, RoundingMode::HalfUp), round(value, decimals, RoundingMode::HalfEven));
        prop_assert!(up.abs() >= even.abs(), "{}: {} and {}", value, up, even);
    }

    #[test]
    fn the_greater_of_two_stays_the_greater(one in printed(), other in printed(), decimals in 0..7_u32) {
        let (less, more) = (one.min(other), one.max(other));
        for mode in MODES {
            prop_assert!(round(less, decimals, mode) <= round(more, decimals, mode));
        }
    }

    #[test]
    fn a_published_value_is_published_as_it_is(value in -1e13..1e13_f64, decimals in 0..7_u32) {
        let once = published(value, decimals);
        prop_assert_eq!(published(once, decimals).to_bits(), once.to_bits());
        prop_assert_eq!(published(-value, decimals).to_bits(), (0.0 - once).to_bits());
        let exact = decimal(once).unwrap();
        prop_assert!(exact.normalize().scale() <= decimals, "{} has more than {} decimals", exact, decimals);
        prop_assert_eq!(float(exact).to_bits(), once.to_bits());
    }

    #[test]
    fn significant_digits_are_kept_once_found(value in any::<f64>(), digits in 1..17_u32) {
        let once = significant(value, digits);
        prop_assert!(once.is_nan() == value.is_nan());
        if value.is_finite() {
            prop_assert!(once.is_finite());
            prop_assert_eq!(significant(once, digits).to_bits(), once.to_bits());
        }
    }
}
