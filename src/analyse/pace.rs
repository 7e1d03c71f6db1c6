//! The pace so far against the pace that a target still asks for.

use super::growth::{NoGrowth, annual_growth};

/// What was gained a year, and what must be gained a year from now on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Mean change a year so far, in the unit of the values.
    pub observed: f64,
    /// Change a year from the newest value to the target.
    pub required: f64,
    /// `observed` / `required`: 1 is just enough; `None` where nothing more is required.
    pub ratio: Option<f64>,
    /// Growth a year so far, as a fraction.
    pub observed_growth: Result<f64, NoGrowth>,
    /// Growth a year from the newest value to the target, as a fraction.
    pub required_growth: Result<f64, NoGrowth>,
}

/// The pace from `first` to `latest` against that from `latest` to `target`; each is a year and a value.
///
/// Linear, so that it works from zero and below it; the growth rates stand beside it where there are any. The idea is
/// that of UNESCAP's Anticipated Progress Index and OECD's distances to targets (2022); the formula is stated here.
/// `None` unless the three years follow each other and the values are finite.
#[must_use]
pub fn pace(first: (i32, f64), latest: (i32, f64), target: (i32, f64)) -> Option<Pace> {
    let (past, ahead) = (latest.0.checked_sub(first.0)?, target.0.checked_sub(latest.0)?);
    if past <= 0 || ahead <= 0 || ![first.1, latest.1, target.1].iter().all(|value| value.is_finite()) {
        return None;
    }
    let observed = (latest.1 - first.1) / f64::from(past);
    let required = (target.1 - latest.1) / f64::from(ahead);
    Some(Pace {
        observed,
        required,
        ratio: (required != 0.0).then(|| observed / required),
        observed_growth: annual_growth(first.1, latest.1, past),
        required_growth: annual_growth(latest.1, target.1, ahead),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_do_not_follow_have_no_pace() {
        assert_eq!(pace((2020, 1.0), (2020, 2.0), (2025, 3.0)), None);
        assert_eq!(pace((2020, 1.0), (2024, 2.0), (2024, 3.0)), None);
        assert_eq!(pace((2020, f64::NAN), (2024, 2.0), (2025, 3.0)), None);
        assert_eq!(pace((2020, 1.0), (2024, 3.0), (2025, 3.0)).unwrap().ratio, None);
    }
}
