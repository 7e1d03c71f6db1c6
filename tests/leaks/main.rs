//! Leaks planted one by one into a clean site: the audit names the withheld value that each of them gives away, and
//! says nothing of the clean site.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod areas;
mod charts;
mod clean;
mod descriptions;
mod editions;
mod items;
mod planted;
mod site;
mod speed;
