//! The gallery: every kind of chart and every edge case, as it was looked at.
//!
//! A drawing that changes is looked at again (`kizashi gallery DIR`) before its snapshot is accepted (`INSTA_UPDATE=always`).

use std::collections::BTreeSet;
use std::path::Path;

use kizashi::chart::gallery::{Case, cases};
use kizashi::chart::picture::{Drawing, Size, Spark};
use kizashi::chart::{draw, sparkline, standalone};

fn drawn(case: &Case, size: Size) -> String {
    draw(&case.picture, size).unwrap_or_else(|error| panic!("{}: {error}", case.picture.id))
}

#[test]
fn every_case_looks_as_it_was_looked_at() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for case in cases() {
            let both = format!("{}\n{}", drawn(&case, Size::Wide), drawn(&case, Size::Narrow));
            insta::assert_snapshot!(case.picture.id.clone(), both);
        }
    });
}

#[test]
fn every_snapshot_has_its_case_and_every_name_is_one_of_a_kind() {
    let cases = cases();
    let names: BTreeSet<String> = cases.iter().map(|case| format!("{}.snap", case.picture.id)).collect();
    assert_eq!(names.len(), cases.len());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/snapshots");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert_eq!(files.collect::<BTreeSet<String>>(), names);
}

#[test]
fn a_file_of_its_own_is_light() {
    let cases = cases();
    let measured: Vec<&Case> = cases.iter().filter(|case| case.name.starts_with("eleven-by-three")).collect();
    assert_eq!(measured.len(), 3);
    for case in measured {
        let bytes = standalone(&drawn(case, Size::Wide)).len();
        assert!(bytes < 12 * 1024, "{}: {bytes} bytes", case.name);
        let Drawing::Years(plot) = &case.picture.drawing else { panic!("{}", case.name) };
        for bars in [true, false] {
            let spark = Spark { bars, points: plot.series[0].points.clone(), breaks: vec![2019], bound: None };
            let bytes = sparkline(&spark).len();
            assert!(bytes < 700, "{bytes} bytes");
        }
    }
}
