//! Any bytes as a workbook.
#![no_main]

#[path = "../../tests/corpus/targets.rs"]
#[allow(dead_code, reason = "each target runs one of them")]
mod targets;

// The fuzzer ends at every panic it hears of; one that is caught is none of its own.
libfuzzer_sys::fuzz_target!(
    init: kizashi::collect::hush_caught_panics(),
    |bytes: &[u8]| targets::workbook(bytes)
);
