//! Why an answer is not there. "Cannot be compared" and "cannot be judged" are answers like the others, so that each
//! answer that is missing has its reason, by the words of `docs/analysis.md`.

/// Why answers of a series are not there; each is `None` where the answer is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// Why there is no change since the baseline.
    pub since_baseline: Option<&'static str>,
    /// Why there is no growth per year.
    pub annual_growth: Option<&'static str>,
    /// Why there is no trend.
    pub trend: Option<&'static str>,
    /// Why no target is shown.
    pub target: Option<&'static str>,
    /// Why no part of a year is compared with that of the year before.
    pub same_span: Option<&'static str>,
}
