//! Growth: what was found leads back to where it was found, and nothing is without end.

use kizashi::analyse::growth::{annual_growth, percent_change, points};
use proptest::prelude::*;

use super::{config, near};

/// Values as they are printed, with one decimal.
fn printed() -> impl Strategy<Value = f64> {
    (0..1_000_000_000_i64).prop_map(|tenths| tenths.to_string().parse::<f64>().unwrap() / 10.0)
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_change_in_per_cent_leads_back_to_the_value(before in printed(), after in printed()) {
        match percent_change(before, after) {
            Ok(percent) => {
                let again = before * (1.0 + percent / 100.0);
                prop_assert!(near(again, after, before.max(after)), "{} from {} gives {}, not {}", percent, before, again, after);
            }
            Err(_) => prop_assert!(before == 0.0),
        }
    }

    #[test]
    fn growth_per_year_leads_back_to_the_last_value(first in 1..1_000_000_i32, last in 1..1_000_000_i32, years in 1..60_i32) {
        let (first, last) = (f64::from(first), f64::from(last));
        let growth = annual_growth(first, last, years).unwrap();
        prop_assert!(growth > -1.0);
        let again = first * libm::pow(1.0 + growth, f64::from(years));
        // What is left of a value that nearly vanished in a year has lost digits to the one it is taken from.
        prop_assert!(near(again, last, last.max(first)), "{} over {} years gives {}, not {}", growth, years, again, last);
    }

    #[test]
    fn nothing_is_infinite(before in any::<f64>(), after in any::<f64>(), years in any::<i32>()) {
        for (before, after) in [(before, after), (0.0, after), (before, 0.0), (-before, after)] {
            if let Ok(percent) = percent_change(before, after) {
                prop_assert!(percent.is_finite() && before > 0.0 && after >= 0.0, "{} {}: {}", before, after, percent);
            }
            if let Ok(growth) = annual_growth(before, after, years) {
                prop_assert!(growth.is_finite() && years > 0, "{} {}: {}", before, after, growth);
            }
        }
    }

    #[test]
    fn the_way_back_is_the_way_there(before in printed(), after in printed()) {
        let there = points(before, after);
        prop_assert_eq!(points(after, before).to_bits(), (0.0 - there).to_bits());
        prop_assert!(near(before + there, after, before.max(after)));
        prop_assert_eq!(points(before, before).to_bits(), 0.0_f64.to_bits());
        if let Ok(percent) = percent_change(before, after) {
            prop_assert_eq!(percent > 0.0, there > 0.0);
            prop_assert_eq!(percent < 0.0, there < 0.0);
        }
    }
}
