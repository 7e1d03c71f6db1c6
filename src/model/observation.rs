//! Observations and the series they belong to.

use jiff::civil::Date;

use super::{FiscalYear, Span, Text};

/// Status of an observation (SDMX code list `CL_OBS_STATUS`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Normal value.
    Normal,
    /// Provisional: the office says 速報 or 見込.
    Provisional,
    /// First value after a break in the series.
    Break,
    /// Estimated.
    Estimated,
    /// Forecast.
    Forecast,
    /// Withheld (秘匿).
    Withheld,
    /// Missing.
    Missing,
    /// Exists, not collected.
    NotCollected,
    /// Cannot exist.
    CannotExist,
    /// Below half of the unit.
    BelowHalfUnit,
    /// Low reliability.
    LowReliability,
    /// Definition differs.
    DefinitionDiffers,
}

impl Status {
    /// Every status with its SDMX letter, the gravest first (SDMX guideline, version 2.0).
    pub const ALL: [(Self, char); 12] = [
        (Self::Break, 'B'),
        (Self::Missing, 'O'),
        (Self::CannotExist, 'M'),
        (Self::NotCollected, 'L'),
        (Self::Withheld, 'Q'),
        (Self::DefinitionDiffers, 'D'),
        (Self::Forecast, 'F'),
        (Self::Estimated, 'E'),
        (Self::Provisional, 'P'),
        (Self::BelowHalfUnit, 'N'),
        (Self::LowReliability, 'U'),
        (Self::Normal, 'A'),
    ];

    /// The SDMX letter.
    #[must_use]
    pub fn code(self) -> char {
        Self::ALL.iter().find(|(status, _)| *status == self).map_or('A', |(_, code)| *code)
    }

    /// The status of an SDMX letter.
    #[must_use]
    pub fn from_code(code: char) -> Option<Self> {
        Self::ALL.iter().find(|(_, letter)| *letter == code).map(|(status, _)| *status)
    }

    /// The graver of two, as a total takes it from its parts.
    #[must_use]
    pub fn graver(self, other: Self) -> Self {
        let rank = |wanted: Self| Self::ALL.iter().position(|(status, _)| *status == wanted);
        if rank(self) <= rank(other) { self } else { other }
    }
}

/// An earlier reading of an observation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vintage {
    /// The day as of which it was read.
    pub as_of: Date,
    /// The value then, in the indicator's unit.
    pub value: f64,
}

/// One value of one series for one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The year it belongs to.
    pub period: FiscalYear,
    /// The days it covers.
    pub span: Span,
    /// Whether nothing says that it begins or ends inside the year.
    pub complete: bool,
    /// The value in the indicator's unit; `None` with a status that says why.
    pub value: Option<f64>,
    /// Its status.
    pub status: Status,
    /// The day as of which it was read, where the source says so.
    pub as_of: Option<Date>,
    /// The office's remark.
    pub note: Option<String>,
    /// Whether the source marks it as revised.
    pub revised: bool,
    /// Earlier readings, oldest first.
    pub vintages: Vec<Vintage>,
}

/// The id that marks a total among the values of a dimension.
pub const TOTAL: &str = "total";

/// What tells one series of an indicator from another: a value for each dimension, in the order of the dimensions.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub Vec<(String, String)>);

impl Key {
    /// Whether the indicator has no dimension.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any dimension has its total here.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.0.iter().any(|(_, value)| value == TOTAL)
    }

    /// The ids of its values joined, e.g. `coordinated`; empty without dimensions.
    #[must_use]
    pub fn slug(&self) -> String {
        self.0.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join("-")
    }
}

/// A series of an indicator: its key, its label and its observations in order of their years.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Which of the indicator's series it is.
    pub key: Key,
    /// Its label; the indicator's title without dimensions.
    pub label: Text,
    /// Its observations, one a year, in order.
    pub observations: Vec<Observation>,
}

impl Series {
    /// Whether it is a total of others.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.key.is_total()
    }

    /// The observation of a year.
    #[must_use]
    pub fn at(&self, period: FiscalYear) -> Option<&Observation> {
        self.observations.iter().find(|observation| observation.period == period)
    }
}
