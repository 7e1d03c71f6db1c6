//! Files that are published as they are: `static/`.

use std::fs;
use std::os::unix::fs::symlink;

use super::opened;
use crate::story::{Source, times};

#[test]
fn every_file_is_copied_byte_by_byte_and_survives_the_next_build() {
    let source = Source::tiny()
        .bytes("static/favicon.ico", &[0, 0, 1, 0, 255])
        .file("static/.htaccess", "ErrorDocument 404 /404.html\n")
        .file("static/.well-known/security.txt", "Contact: mailto:city@city.example\n")
        .file("static/_headers", "/*\n")
        .file("static/tables/plan.csv", "a,b\n")
        .file("static/tables/plan.yaml", "title: no indicator\n")
        // A picture that is none, as it is when a download went wrong.
        .file("static/logo.png", "<!doctype html>Not found")
        .file("static/.gitkeep", "")
        .file("static/.DS_Store", "x");
    source.build().exits(0).has_no_complaint();
    let copied =
        [".htaccess", ".well-known/security.txt", "_headers", "tables/plan.csv", "tables/plan.yaml", "logo.png"];
    let check = || {
        for path in copied {
            let (from, to) = (source.root().join("indicators/static").join(path), source.output().join(path));
            assert_eq!(fs::read(from).unwrap(), fs::read(to).unwrap(), "{path}");
        }
        assert!(!source.output().join(".gitkeep").exists() && !source.output().join(".DS_Store").exists());
    };
    check();
    let before = times(&source.output());
    source.build().exits(0);
    check();
    assert_eq!(before, times(&source.output()), "nothing is written anew");
    source.build().exits(0);
    assert!(opened(&source, "index.html").contains("<link rel=\"icon\" href=\"favicon.ico\">"));
    assert!(opened(&source, "indicators/visits.html").contains("<link rel=\"icon\" href=\"../favicon.ico\">"));
}

#[test]
fn no_file_takes_the_place_of_one_of_the_site() {
    for path in
        ["index.html", "Index.HTML", "data", "indicators/visits.html", "assets/card.png/x", "robots.txt", ".kizashi"]
    {
        let source = Source::tiny().file(&format!("static/{path}"), "x");
        source.build_with_pictures().exits(1).complains("K0441").complains(path);
        assert!(!source.output().exists(), "{path}: nothing is written");
    }
}

#[test]
fn a_link_out_of_the_source_is_refused() {
    let source = Source::tiny().file("static/a.txt", "x");
    let folder = source.root().join("elsewhere");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("secret.txt"), "x").unwrap();
    symlink(&folder, source.root().join("indicators/static/docs")).unwrap();
    source.build().exits(1).complains("K0004").complains("static/docs/secret.txt");
}
