//! The nouns of the house: what a city publishes, without files, statistics or HTML.
//!
//! Nothing here reads, computes or prints. Every other room imports from here, and this room imports nothing of ours.

mod indicator;
mod observation;
mod period;
mod site;
mod text;
mod unit;

pub use indicator::{
    Aggregation, Benchmark, Break, Calendar, ChartKind, Counting, Derivation, Dimension, DimensionValue, Direction,
    Event, Indicator, Input, Level, Measure, ReadOn, Reason, RoundingMode, Subject, Target, TargetKind, Total,
    TotalRule,
};
pub use observation::{Key, Observation, Series, Status, TOTAL, Vintage};
pub use period::{Era, FiscalYear, Span};
pub use site::{Department, Judgement, Plan, Policy, Programme, Site, SourceDocument, Update};
pub use text::{Language, Text};
pub use unit::{Unit, UnitKind};
