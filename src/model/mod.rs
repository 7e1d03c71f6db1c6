//! The nouns of the house: what a city publishes, without files, statistics or HTML.
//!
//! Nothing here reads, computes or prints. Every other room imports from here, and this room imports nothing of ours.

mod indicator;
mod observation;
mod period;
mod site;
mod text;
mod unit;
mod words;

pub use indicator::{
    Benchmark, Break, Derivation, Dimension, DimensionValue, Event, Indicator, Input, Reason, Target, Total,
};
pub use observation::{Key, Observation, Series, Status, TOTAL, Vintage};
pub use period::{Era, FiscalYear, Span};
pub use site::{Department, Judgement, Plan, Policy, Programme, Site, SourceDocument, Update};
pub use text::{Language, Text};
pub use unit::{Unit, UnitKind};
pub use words::{
    Aggregation, Calendar, ChartKind, Counting, Direction, Level, Measure, ReadOn, RoundingMode, Subject, TargetKind,
    TotalRule,
};
