//! The command line itself: help, version, wrong usage.

use super::story::Source;

#[test]
fn help_shows_an_example() {
    let source = Source::nothing();
    for (arguments, example) in [
        (&["--help"][..], "kizashi build indicators -o output"),
        (&["build", "--help"][..], "kizashi build indicators -o output"),
        (&["check", "--help"][..], "kizashi check indicators --strict"),
        (&["explain", "--help"][..], "kizashi explain K0203"),
    ] {
        let run = source.kizashi(arguments).exits(0).has_no_complaint();
        run.prints("例：").prints(example);
        let mut arguments = arguments.to_vec();
        arguments.extend(["--lang", "en"]);
        source.kizashi(&arguments).exits(0).prints("Example:").prints(example);
    }
}

#[test]
fn help_names_what_the_contract_names() {
    let source = Source::nothing();
    let build = source.kizashi(&["build", "--help"]).exits(0);
    let build = ["SOURCE", "--out", "--force", "--strict", "--quiet", "--verbose", "--lang", "--jobs", "--color"]
        .into_iter()
        .fold(build, |run, word| run.prints(word));
    build.prints("[default: indicators]").prints("[default: output]");
    let check = source.kizashi(&["check", "--help"]).exits(0);
    for word in ["human", "json", "github", "sarif"] {
        assert!(check.stdout.contains(word), "{word}");
    }
}

#[test]
fn it_tells_its_version() {
    let run = Source::nothing().kizashi(&["--version"]).exits(0).has_no_complaint();
    assert_eq!(run.stdout, format!("kizashi {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage_ends_with_2_and_does_nothing() {
    let source = Source::tiny();
    for arguments in [
        &["build", "--nope"][..],
        &["bild"][..],
        &["check", "--format", "poem"][..],
        &["build", "--lang", "fr"][..],
        &["build", "--jobs", "many"][..],
        &["build", "indicators", "elsewhere"][..],
        &[][..],
    ] {
        let run = source.kizashi(arguments).exits(2).prints_nothing();
        assert!(!run.stderr.is_empty(), "{arguments:?}");
    }
    assert!(!source.output().exists());
}

#[test]
fn wrong_usage_is_told_in_the_language_of_messages() {
    let source = Source::tiny();
    for (arguments, ja, en) in [
        (&["check", "--frmat", "json"][..], "「--format」の書きまちがいではありませんか", "Did you mean \"--format\"?"),
        (&["biuld"], "「biuld」というコマンドはありません", "There is no command \"biuld\"."),
        (&["import", "a.csv"], "指定が足りません：--id", "Missing: --id"),
        (&["check", "--format", "poem"], "human, json, github, sarif", "Write one of: human, json"),
        (&["check", "--quiet", "--verbose"], "一緒には使えません", "cannot be used together"),
    ] {
        source.kizashi(arguments).exits(2).prints_nothing().complains(ja).complains("--help を付けると読めます");
        source.kizashi(&[arguments, &["--lang", "en"]].concat()).exits(2).complains(en);
    }
}
