//! Kizashi (兆し, a sign of what is coming): a city's yearly indicators, kept as YAML and CSV, become a static site.
//!
//! Data goes one way, through rooms in a row; a command only walks it through them:
//!
//! 1. [`collect`] reads a source folder into a [`collect::Catalogue`], with every problem found.
//! 2. [`analyse`] completes it and says what can be said of each series.
//! 3. [`wording`] finds the words, [`chart`] draws.
//! 4. [`render`] makes every file of the site in memory.
//! 5. [`audit`] reads them as an outsider does and finds what gives a withheld value away.
//! 6. [`publish`] compares them with the folder that stands and replaces it as a whole.
//!
//! [`model`] holds the nouns, [`problem`] what is wrong with the input.

#![forbid(unsafe_code)]

pub mod analyse;
pub mod audit;
pub mod chart;
pub mod cli;
pub mod collect;
mod commands;
pub mod model;
pub mod problem;
pub mod publish;
pub mod render;
pub mod wording;
