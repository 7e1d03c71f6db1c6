//! Printed values that follow from others, against the exact ones: rounded, truncated, or wrong.

use rust_decimal::Decimal;

use super::derive::{Exact, place};
use super::fraction::Fraction;
use super::rounding::RoundingMode;
use crate::model::{FiscalYear, Indicator};
use crate::problem::{Code, Place, Problem, Problems};

/// A printed value with what it should come from.
#[derive(Clone, Copy, Debug)]
pub struct Print {
    /// The printed value.
    pub value: Decimal,
    /// The exact one; `None` where nothing could be computed.
    pub exact: Option<Fraction>,
}

/// How a printed value differs from the computed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which rounding it is of the exact value: `rounded`, `half-even`, `truncated`; `wrong` where it is none, `none`
    /// where there is no exact value.
    pub kind: &'static str,
    /// The printed value.
    pub printed: String,
    /// The exact value, rounded as declared.
    pub computed: String,
    /// The exact value with three decimals more, cut off.
    pub exact: String,
}

impl Told {
    /// The problem at a place. What is printed of people's counts stands in it: that is the source's own text.
    #[must_use]
    pub fn problem(self, code: Code, place: Place, year: FiscalYear, indicator: &Indicator) -> Problem {
        let problem = Problem::new(code, place).with("year", year.year().to_string()).with("kind", self.kind);
        let problem = problem.with("printed", self.printed).with("computed", self.computed).with("exact", self.exact);
        problem.with("unit", indicator.unit.symbol()).counted_by(indicator.calendar.word())
    }
}

/// The decimals that a value is compared at: those it is rounded to, or all that are printed.
fn decimals_of(value: Decimal, decimals: u32) -> u32 {
    decimals.max(value.normalize().scale())
}

/// What is to be told of the printed values of one series; `None` of each that is the exact one, rounded as declared.
///
/// At a tie 12.25 is 12.2 both to even and truncated; it is called truncated where another value of the series can be
/// nothing else.
#[must_use]
pub fn named(prints: &[Print], decimals: u32, mode: RoundingMode) -> Vec<Option<Told>> {
    let is = |print: &Print, mode| {
        let at = decimals_of(print.value, decimals);
        print.exact.is_some_and(|exact| exact.is_printed(print.value, at, mode))
    };
    let truncates = prints.iter().any(|p| is(p, RoundingMode::Truncate) && !is(p, RoundingMode::HalfEven));
    let kind = |print: &Print| match print.exact {
        None => "none",
        Some(_) if is(print, RoundingMode::HalfUp) => "rounded",
        Some(_) if is(print, RoundingMode::Truncate) && truncates => "truncated",
        Some(_) if is(print, RoundingMode::HalfEven) => "half-even",
        Some(_) if is(print, RoundingMode::Truncate) => "truncated",
        Some(_) => "wrong",
    };
    let told = |print: &Print| {
        let at = decimals_of(print.value, decimals);
        let text = |value: Option<Decimal>, at: u32| {
            value.map_or_else(String::new, |value| format!("{value:.*}", at as usize))
        };
        let cut = print.exact.and_then(|exact| exact.rounded(at + 3, RoundingMode::Truncate));
        let ends = print.exact.zip(cut).is_some_and(|(exact, cut)| exact == Fraction::of(cut));
        let exact = if ends {
            cut.map_or_else(String::new, |cut| cut.normalize().to_string())
        } else {
            format!("{}…", text(cut, at + 3))
        };
        Told {
            kind: kind(print),
            printed: text(Some(print.value), at),
            computed: text(print.exact.and_then(|exact| exact.rounded(at, mode)), at),
            exact,
        }
    };
    prints.iter().map(|print| (!is(print, mode)).then(|| told(print))).collect()
}

/// Compares the published values of a derived indicator with the computed ones, each at its own line.
pub fn derived(indicator: &Indicator, exact: &Exact, problems: &mut Problems) {
    let Some(derivation) = &indicator.derive else { return };
    let published = &derivation.published;
    let prints = published.iter().map(|p| Print { value: p.value, exact: exact.get(&p.period).copied() });
    let told = named(&prints.collect::<Vec<_>>(), derivation.decimals, derivation.mode);
    for (published, told) in published.iter().zip(told) {
        if let Some(told) = told {
            let place = place(indicator, published.written);
            problems.push(told.problem(Code::PublishedDiffers, place, published.period, indicator));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(prints: &[(i128, i128, &str)], mode: RoundingMode) -> Vec<Option<&'static str>> {
        let print = |(above, below, printed): &(i128, i128, &str)| Print {
            value: printed.parse().unwrap(),
            exact: Fraction::new(*above, *below),
        };
        let prints: Vec<Print> = prints.iter().map(print).collect();
        named(&prints, 1, mode).into_iter().map(|told| told.map(|told| told.kind)).collect()
    }

    #[test]
    fn a_difference_is_named_by_the_rounding_that_gives_the_printed_value() {
        // 4700 / 57 = 82.456…, 49 / 4 = 12.25, 51 / 4 = 12.75.
        for (printed, mode, kind) in [
            ((4700, 57, "82.4"), RoundingMode::Truncate, None),
            ((4700, 57, "82.5"), RoundingMode::Truncate, Some("rounded")),
            ((4700, 57, "82.4"), RoundingMode::HalfUp, Some("truncated")),
            ((4700, 57, "82.6"), RoundingMode::HalfUp, Some("wrong")),
            ((4700, 57, "82.3"), RoundingMode::Truncate, Some("wrong")),
            ((49, 4, "12.2"), RoundingMode::HalfUp, Some("half-even")),
            ((49, 4, "12.2"), RoundingMode::HalfEven, None),
            ((49, 4, "12.3"), RoundingMode::HalfEven, Some("rounded")),
            ((51, 4, "12.8"), RoundingMode::HalfEven, None),
            ((-49, 4, "-12.3"), RoundingMode::HalfUp, None),
            ((-49, 4, "-12.2"), RoundingMode::HalfUp, Some("half-even")),
            ((1, 0, "12.2"), RoundingMode::HalfUp, Some("none")),
            // Printed with more decimals than the site has.
            ((4700, 57, "82.46"), RoundingMode::HalfUp, None),
            ((4700, 57, "82.46"), RoundingMode::Truncate, Some("rounded")),
        ] {
            assert_eq!(kinds(&[printed], mode), [kind], "{printed:?} {mode:?}");
        }
    }

    #[test]
    fn a_tie_is_called_truncated_beside_values_that_can_be_nothing_else() {
        let prints = [(49, 4, "12.2"), (4700, 57, "82.4")];
        assert_eq!(kinds(&prints, RoundingMode::HalfUp), [Some("truncated"); 2]);
    }
}
