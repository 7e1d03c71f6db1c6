//! The corpus of the fuzz targets, replayed: what was found once is never found again.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic that says where")]

mod targets;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Runs a target over every file of its corpus. Each is done in milliseconds; one that hangs is told by its name.
fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut seeds = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let start = Instant::now();
        target(&fs::read(&path).unwrap());
        assert!(start.elapsed() < Duration::from_secs(20), "{}: {:?}", path.display(), start.elapsed());
        seeds += 1;
    }
    assert!(seeds >= 5, "{}: {seeds} seeds", folder.display());
}

#[test]
fn periods() {
    replay("period", targets::period);
}

#[test]
fn numbers() {
    replay("number", targets::number);
}

#[test]
fn tables() {
    replay("table", targets::table);
}

#[test]
fn indicators() {
    replay("indicator", targets::indicator);
}

#[test]
fn workbooks() {
    replay("workbook", targets::workbook);
}
