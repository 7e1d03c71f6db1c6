//! The invariants of the house, held by reading `src/` and `site-templates/`: who imports whom, who touches the disk,
//! how long a file and a function are, what has a doc comment, and which words are there and used.
//!
//! Every rule is a function from sources to what breaks it, and has beside it a source that breaks it: a rule that
//! cannot fail is no rule.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod form;
mod imports;
mod reading;
mod words;
