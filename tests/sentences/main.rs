//! What is said of an indicator, in Japanese and English: every state has its sentences, and none says more than is known.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod case;
mod city;
mod combinations;
mod forecast;
mod heard;
mod locale;
mod page;
mod parts;
mod properties;
mod source;
mod states;
mod units;
