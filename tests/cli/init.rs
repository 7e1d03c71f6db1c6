//! `kizashi init`: a source folder to begin with.

use super::story::{Source, files, is_kind};

#[test]
fn a_new_folder_builds_as_it_stands() {
    for example in [&[][..], &["--example"]] {
        let place = Source::nothing();
        let mut arguments = vec!["init", "indicators"];
        arguments.extend(example);
        place.kizashi(&arguments).exits(0).has_no_complaint().prints("indicators を作りました");
        place.build().exits(0).has_no_complaint();
        assert_eq!(place.output().join("indicators/consultations.html").exists(), !example.is_empty());
        place.check(&["--strict"]).exits(0).has_no_complaint();
    }
}

#[test]
fn every_file_names_the_schema_that_editors_check_it_by() {
    let place = Source::nothing();
    place.kizashi(&["init", "indicators", "--example"]).exits(0);
    let all = files(&place.root().join("indicators"));
    let mut yaml = 0;
    for (path, bytes) in all.iter().filter(|(path, _)| is_kind(path, &["yaml"])) {
        let first = String::from_utf8(bytes.clone()).unwrap().lines().next().unwrap().to_owned();
        let schema =
            first.strip_prefix("# yaml-language-server: $schema=").unwrap_or_else(|| panic!("{path}: {first}"));
        let mut parts: Vec<&str> = path.split('/').collect();
        parts.pop();
        for part in schema.split('/') {
            if part == ".." {
                parts.pop().unwrap();
            } else {
                parts.push(part);
            }
        }
        assert!(all.contains_key(&parts.join("/")), "{path} names {schema}");
        yaml += 1;
    }
    assert_eq!(yaml, 4, "site, policies, departments and an indicator");
}

#[test]
fn a_folder_that_holds_anything_is_left_alone() {
    let source = Source::tiny();
    let before = files(source.root());
    source.kizashi(&["init", "indicators"]).exits(2).prints_nothing().complains("すでにファイルがあります");
    assert_eq!(before, files(source.root()));
}
