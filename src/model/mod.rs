//! The nouns of the house: what a city publishes, without files, statistics or HTML.
//!
//! Nothing here reads, computes or prints. Every other room imports from here, and this room imports nothing of ours.

mod briefing;
mod declared;
mod indicator;
mod observation;
mod own;
mod period;
mod site;
mod text;
mod unit;
mod withheld;
mod words;

pub use briefing::{
    Appendix, Briefing, BriefingColumn, BriefingLayout, BriefingOrder, BriefingSheet, NextStep, Opinion,
};
pub use declared::{
    AcceptedWarning, AreaMap, Base, ChartWishes, DataSource, Divisor, GradeStep, GradeTable, Grades, MapTile, Methods,
    Per, Publication, Release, Revision, SeriesReference, ShownYears, SpanValue, TableShape, Written,
};
pub use indicator::{
    Benchmark, Break, Derivation, Dimension, DimensionValue, Event, Indicator, Input, Printed, Reason, Target, Total,
};
pub use observation::{Key, Observation, Remark, Series, Status, TOTAL, Vintage};
pub use own::{OwnPage, StaticFile};
pub use period::{Era, FiscalYear, Span};
pub use site::{
    Accessibility, Area, Department, Judgement, Licence, Plan, Policy, Programme, Site, SourceDocument, Update,
};
pub use text::{Language, Text, heard};
pub use unit::{DeclaredUnit, EnglishUnit, KNOWN_UNITS, KnownUnit, Unit, UnitKind, Units};
pub use withheld::{AlreadyPublished, Disclosure, Locked, Why};
pub use words::{
    Aggregation, AttainmentFormula, Calendar, ChartKind, Counting, Direction, GradedOn, Level, Measure, Method,
    OnTrack, Output, OutputFormat, ReadOn, ReleaseState, RevisionKind, RoundingMode, Subject, TargetKind, TotalRule,
};
