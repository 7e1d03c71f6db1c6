//! What must hold of the analysis whatever the figures are: through the library's functions, and through small sources in
//! memory.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic that says where")]

mod comparability;
mod growth;
mod order;
mod rounding;
mod source;
mod trend;

use proptest::test_runner::{Config, RngSeed};

/// The same cases every time, and no files left behind.
fn config(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20_241_129), failure_persistence: None, ..Config::default() }
}

/// Whether two numbers are one but for the last digits of a float, measured by the greatest number on the way.
fn near(actual: f64, expected: f64, size: f64) -> bool {
    (actual - expected).abs() <= 1e-9 * size.abs().max(1e-300)
}
