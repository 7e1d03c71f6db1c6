//! The program from outside: what a city office, its web team and their CI see of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod aggregates;
mod areas;
mod calendars;
mod checks;
mod city;
mod clerk;
mod codes;
mod comparisons;
mod data;
mod declared;
mod derived;
mod disclosure;
mod explain;
mod faults;
mod forms;
mod heard;
mod import;
mod init;
mod judgement;
mod keys;
mod languages;
mod methods;
mod nulls;
mod open_data;
mod output;
mod pictures;
mod places;
mod plain_truth;
mod prospects;
mod reasons;
mod references;
mod reports;
mod revisions;
mod safety;
mod sarif;
mod site;
mod spans;
mod stocks;
mod story;
mod tables;
mod targets;
mod totals;
mod usage;
mod year_charts;
