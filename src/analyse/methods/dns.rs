//! The weather symbols of the German Sustainable Development Strategy (Deutsche Nachhaltigkeitsstrategie).
//!
//! Source: Statistisches Bundesamt (Destatis), *Indikatorenbericht*, 2018 and later; the rules were read in the office's
//! explanation of the status of indicators (`dns-indikatoren.de/en/status`), in English and in German. Linear, short and
//! at home with zero. "The difference between target and current value" is read as what is left at the newest value.
//!
//! Every function takes values of consecutive years, oldest first, and uses the newest six: five yearly changes.

use super::against;

/// Fewest consecutive values of which anything is said.
pub const FEWEST: usize = 4;

/// Most values that count.
pub const MOST: usize = 6;

/// A weather symbol, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// Sun.
    Sun,
    /// Sun partly behind a cloud.
    SunAndCloud,
    /// Cloud.
    Cloud,
    /// Thunderstorm.
    Storm,
}

impl Symbol {
    /// The word in the data files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sun => "sun",
            Self::SunAndCloud => "sun-and-cloud",
            Self::Cloud => "cloud",
            Self::Storm => "storm",
        }
    }
}

/// The mean change carried on to the target year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// Mean of the yearly changes, in the unit of the values.
    pub mean_change: f64,
    /// The value in the target year if it goes on like that.
    pub projected: f64,
    /// What is missing then, as a share of what is missing now; below zero beyond the target. `None` where the newest
    /// value has reached it.
    pub shortfall: Option<f64>,
    /// The symbol.
    pub symbol: Symbol,
}

/// The mean change and the last one, above zero where they go the way that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// Mean of the yearly changes, in the unit of the values.
    pub mean: f64,
    /// The last yearly change.
    pub last: f64,
    /// The symbol.
    pub symbol: Symbol,
}

/// Judges values against a target that lies `years_ahead` years behind the newest. `higher` says that more is better.
///
/// Less than 5 % of what is missing now is left: sun; 5 to 20 %: sun and cloud; more, but on the way: cloud; not on the
/// way: storm. A target that is reached already is judged as one that is to be kept ([`kept`]), as the office does.
/// `None` for fewer than four values.
#[must_use]
pub fn toward_target(values: &[f64], target: f64, years_ahead: i32, higher: bool) -> Option<Forecast> {
    let (mean_change, newest) = mean_change(values)?;
    let projected = newest + mean_change * f64::from(years_ahead);
    let missing = target - newest;
    let reached = if higher { missing <= 0.0 } else { missing >= 0.0 };
    if reached {
        return Some(Forecast { mean_change, projected, shortfall: None, symbol: kept(values, target, higher)? });
    }
    let shortfall = (target - projected) / missing;
    let symbol = match against(shortfall) {
        // All or more is left to do: it stands still or moves away.
        left if left >= 1.0 => Symbol::Storm,
        left if left > 0.2 => Symbol::Cloud,
        left if left >= 0.05 => Symbol::SunAndCloud,
        _ => Symbol::Sun,
    };
    Some(Forecast { mean_change, projected, shortfall: Some(shortfall), symbol })
}

/// Judges values whose target is to be kept every year: first the newest value, then the mean change.
///
/// `None` for fewer than four values.
#[must_use]
pub fn kept(values: &[f64], target: f64, higher: bool) -> Option<Symbol> {
    let (mean, newest) = mean_change(values)?;
    let better = against(if higher { mean } else { -mean });
    let reached = if higher { newest >= target } else { newest <= target };
    Some(match (reached, better) {
        (true, better) if better >= 0.0 => Symbol::Sun,
        (true, _) => Symbol::SunAndCloud,
        (false, better) if better > 0.0 => Symbol::Cloud,
        (false, _) => Symbol::Storm,
    })
}

/// Judges values by their direction alone: first the mean change, then the last one.
///
/// `None` for fewer than four values.
#[must_use]
pub fn by_direction(values: &[f64], higher: bool) -> Option<Course> {
    let (mean, newest) = mean_change(values)?;
    let last = super::points(values[values.len() - 2], newest);
    // Adding zero turns -0.0 into 0.0.
    let wanted = |change: f64| if higher { change } else { -change } + 0.0;
    let (mean, last) = (wanted(mean), wanted(last));
    let symbol = match (against(mean) > 0.0, last > 0.0) {
        (true, true) => Symbol::Sun,
        (true, false) => Symbol::SunAndCloud,
        (false, true) => Symbol::Cloud,
        (false, false) => Symbol::Storm,
    };
    Some(Course { mean, last, symbol })
}

/// Mean of the newest five yearly changes (or of as many as there are), and the newest value.
///
/// `None` for fewer than four values.
#[must_use]
pub fn mean_change(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < FEWEST || values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let recent = &values[values.len().saturating_sub(MOST)..];
    let (first, newest) = (*recent.first()?, *recent.last()?);
    let changes = u32::try_from(recent.len() - 1).ok()?;
    Some((super::points(first, newest) / f64::from(changes), newest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_than_four_values_have_no_symbol() {
        assert_eq!(toward_target(&[1.0, 2.0, 3.0], 9.0, 2, true), None);
        assert_eq!(by_direction(&[1.0, 2.0, 3.0], true), None);
        assert_eq!(kept(&[1.0, 2.0, 3.0], 1.0, true), None);
        assert!(toward_target(&[1.0, 2.0, 3.0, 4.0], 9.0, 2, true).is_some());
    }

    #[test]
    fn only_the_newest_six_values_count() {
        let long = [100.0, 0.0, 40.0, 42.0, 45.0, 47.0, 50.0, 52.0];
        assert_eq!(toward_target(&long, 66.0, 6, true), toward_target(&long[2..], 66.0, 6, true));
    }

    #[test]
    fn the_edges_are_those_of_the_text() {
        // One a year from 0, ten are missing: after 10 years nothing is, after 9.5 years 5 %.
        let values = [-3.0, -2.0, -1.0, 0.0];
        for (target, years, symbol) in [
            (10.0, 10, Symbol::Sun),
            (100.0, 96, Symbol::Sun),
            (100.0, 95, Symbol::SunAndCloud),
            (100.0, 80, Symbol::SunAndCloud),
            (100.0, 79, Symbol::Cloud),
        ] {
            assert_eq!(toward_target(&values, target, years, true).unwrap().symbol, symbol, "{target} in {years}");
        }
        let away = toward_target(&values, -5.0, 3, false).unwrap();
        assert_eq!(away.symbol, Symbol::Storm);
        let still = toward_target(&[7.0, 9.0, 5.0, 7.0], 10.0, 5, true).unwrap();
        assert_eq!((still.symbol, still.shortfall), (Symbol::Storm, Some(1.0)));
    }

    #[test]
    fn a_target_to_be_kept_looks_at_the_newest_value_first() {
        let (rising, falling, still) = ([5.0, 6.0, 7.0, 8.0], [8.0, 7.0, 6.0, 5.0], [5.0, 6.0, 4.0, 5.0]);
        assert_eq!(kept(&rising, 8.0, true), Some(Symbol::Sun));
        assert_eq!(kept(&still, 5.0, true), Some(Symbol::Sun));
        assert_eq!(kept(&falling, 5.0, true), Some(Symbol::SunAndCloud));
        assert_eq!(kept(&rising, 9.0, true), Some(Symbol::Cloud));
        assert_eq!(kept(&still, 9.0, true), Some(Symbol::Storm));
        assert_eq!(kept(&falling, 9.0, true), Some(Symbol::Storm));
        assert_eq!(kept(&falling, 5.0, false), Some(Symbol::Sun));
        let reached = toward_target(&falling, 5.0, 3, true).unwrap();
        assert_eq!((reached.symbol, reached.shortfall), (Symbol::SunAndCloud, None));
    }

    #[test]
    fn a_last_year_without_change_clouds_the_sun() {
        assert_eq!(by_direction(&[1.0, 2.0, 3.0, 3.0], true).unwrap().symbol, Symbol::SunAndCloud);
        assert_eq!(by_direction(&[3.0, 1.0, 2.0, 3.0], true).unwrap().symbol, Symbol::Cloud);
        assert_eq!(by_direction(&[3.0, 3.0, 3.0, 3.0], true).unwrap().symbol, Symbol::Storm);
    }
}
