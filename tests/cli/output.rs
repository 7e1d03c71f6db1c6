//! The output folder: whose it is, what stays in it, and what is left when something fails.

use std::fs;

use super::story::{Source, files, times};

#[test]
fn an_unchanged_source_touches_no_file() {
    let source = Source::tiny();
    source.build().exits(0);
    let before = (files(&source.output()), times(&source.output()));
    source.build().exits(0);
    assert_eq!(before, (files(&source.output()), times(&source.output())));
}

#[test]
fn a_change_touches_only_the_files_it_changes() {
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let (before, then) = (files(&source.output()), times(&source.output()));
    let source = source.edit("care/visits.csv", "31件", "32件");
    source.build().exits(0);
    let (after, now) = (files(&source.output()), times(&source.output()));
    assert!(source.page("data/indicators/visits.csv").contains(",32,"));
    for (path, bytes) in after.iter().filter(|(path, _)| !path.starts_with(".kizashi")) {
        assert_eq!(before[path] == *bytes, then[path] == now[path], "{path}: written if and only if its bytes changed");
    }
    assert_ne!(before["data/indicators/visits.json"], after["data/indicators/visits.json"]);
    assert_eq!(before["indicators/cases.html"], after["indicators/cases.html"]);
}

#[test]
fn an_indicator_that_is_gone_takes_its_files_with_it() {
    let source = Source::tiny_with_kinds();
    source.build_with_pictures().exits(0);
    let of_cases = |source: &Source| {
        let paths = files(&source.output()).into_keys();
        paths.filter(|path| path.contains("cases")).collect::<Vec<_>>()
    };
    let own = [
        "cards/cases.png",
        "charts/cases.png",
        "charts/cases.svg",
        "data/indicators/cases.csv",
        "data/indicators/cases.json",
        "embed/cases.fragment.html",
        "embed/cases.html",
        "embed/cases.single.html",
        "indicators/cases.html",
        "indicators/cases.txt",
    ];
    assert_eq!(of_cases(&source), own);
    let source = source.without("care/cases.yaml").without("care/cases.csv");
    source.build_with_pictures().exits(0);
    assert_eq!(of_cases(&source), [""; 0]);
    assert!(!source.page("index.html").contains("cases"));
}

#[test]
fn a_folder_of_somebody_s_own_is_refused_until_forced() {
    let source = Source::tiny();
    fs::create_dir(source.output()).unwrap();
    fs::write(source.output().join("thesis.docx"), "years of work").unwrap();
    let before = (files(&source.output()), times(&source.output()));
    let run = source.build().exits(2).prints_nothing();
    run.complains("output").complains("thesis.docx").complains("--force");
    assert_eq!(before, (files(&source.output()), times(&source.output())));
    source.kizashi(&["build", "--lang", "en"]).exits(2).complains("add --force if they may go");
    assert_eq!(before, (files(&source.output()), times(&source.output())));

    source.kizashi(&["build", "--force"]).exits(0);
    assert!(source.output().join("index.html").exists());
    assert!(!source.output().join("thesis.docx").exists());
}

#[test]
fn what_the_office_keeps_in_the_output_survives() {
    let source = Source::tiny();
    fs::create_dir_all(source.output().join(".git")).unwrap();
    fs::write(source.output().join(".gitignore"), "*.tmp\n").unwrap();
    fs::write(source.output().join(".git/HEAD"), "ref: refs/heads/main\n").unwrap();
    source.build().exits(0);
    let source = source.edit("site.yaml", "試しの指標", "新しい指標");
    source.build().exits(0);
    assert!(source.page("index.html").contains("新しい指標"));
    assert_eq!(source.page(".gitignore"), "*.tmp\n");
    assert_eq!(source.page(".git/HEAD"), "ref: refs/heads/main\n");
}

#[test]
fn an_output_that_cannot_be_written_is_the_machine_s_fault() {
    let source = Source::tiny();
    fs::write(source.root().join("note.txt"), "mine").unwrap();
    let run = source.kizashi(&["build", "-o", "note.txt/site"]).exits(3).prints_nothing();
    run.complains("note.txt").complains("空き容量と書き込みの権限");
    assert_eq!(fs::read_to_string(source.root().join("note.txt")).unwrap(), "mine");
}

#[test]
fn an_output_that_is_a_file_is_left_alone_and_called_by_its_name() {
    let source = Source::tiny();
    fs::write(source.output(), "mine").unwrap();
    let run = source.build().prints_nothing();
    assert!([2, 3].contains(&run.code), "{run:#?}");
    assert_eq!(fs::read_to_string(source.output()).unwrap(), "mine");
    assert!(!run.stderr.contains("（ "), "an empty list of files: {}", run.stderr);
}

#[test]
fn nothing_is_left_beside_the_output() {
    let source = Source::tiny();
    source.build().exits(0);
    source.kizashi(&["build"]).exits(0);
    let source = source.edit("care/visits.csv", "25件", "l8");
    source.build().exits(1);
    let mut names: Vec<_> =
        fs::read_dir(source.root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["indicators", "output"]);
}
