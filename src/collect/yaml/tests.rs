use std::time::{Duration, Instant};

use super::*;

fn map(text: &str) -> Vec<(Node, Node)> {
    match parse("x.yaml", text).unwrap().value {
        Value::Map(map) => map,
        other => panic!("no mapping: {other:?}"),
    }
}

/// The text of the value of each key.
fn texts(text: &str) -> Vec<String> {
    map(text).iter().map(|(_, value)| value.as_text().unwrap_or("(none)").to_owned()).collect()
}

/// The code, the line, and the facts `slip` and `what` of a text that is refused.
#[track_caller]
fn refused(text: &str) -> (Code, usize, String) {
    let start = Instant::now();
    let problem = parse("x.yaml", text).expect_err("it is refused");
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    let line = problem.place.span.map_or(0, |(start, _)| text[..start].matches('\n').count() + 1);
    let kind = problem.fact("slip").or(problem.fact("what")).unwrap_or_default().to_owned();
    (problem.code, line, kind)
}

fn syntax(line: usize, kind: &str) -> (Code, usize, String) {
    (Code::Yaml, line, kind.to_owned())
}

#[test]
fn numbers_keep_their_spelling_and_their_place() {
    let map = map("a: 1.10\nb:\n  - R5\n  - '人'\n");
    assert_eq!(map[0].1.as_text(), Some("1.10"));
    assert_eq!(map[0].1.span, (3, 4));
    let Value::List(list) = &map[1].1.value else { panic!("a list") };
    assert_eq!(list[0].as_text(), Some("R5"));
    assert_eq!(list[1].as_text(), Some("人"));
}

#[test]
fn what_is_repeated_by_an_alias_keeps_its_spelling_and_stands_where_it_is_used() {
    let map = map("a: &x 1.10\nb: *x\nc: &y {k: 5}\nd: *y\n");
    assert_eq!((map[1].1.as_text(), map[1].1.span), (Some("1.10"), (14, 2)));
    let Value::Map(inner) = &map[3].1.value else { panic!("a mapping") };
    assert_eq!(inner[0].1.as_text(), Some("5"));
}

#[test]
fn only_true_and_false_are_truth_values_and_every_other_word_is_text() {
    let words = "a: no\nb: yes\nc: on\nd: Off\ne: y\nf: N\n";
    assert_eq!(texts(words), ["no", "yes", "on", "Off", "y", "N"]);
    assert!(map(words).iter().all(|(_, value)| matches!(value.value, Value::Scalar(Scalar::Text(_)))));
    assert!(matches!(map("a: true\n")[0].1.value, Value::Scalar(Scalar::Bool(true))));
    assert_eq!(texts("no: 1\n2018: 2\ntrue: 3\n"), ["1", "2", "3"]);
    let names: Vec<_> =
        map("no: 1\n2018: 2\ntrue: 3\n").into_iter().map(|(key, _)| key.as_text().unwrap().to_owned()).collect();
    assert_eq!(names, ["no", "2018", "true"]);
}

#[test]
fn numbers_that_readers_do_not_agree_on_are_text() {
    for text in ["010", "0o10", "0x1F", "08", "00", "-010", "1_000", "1:30", "2024-10-31", "1,000"] {
        let value = map(&format!("a: {text}\n"))[0].1.value.clone();
        assert!(matches!(&value, Value::Scalar(Scalar::Text(has)) if has == text), "{text}: {value:?}");
    }
    for (text, number) in [("0", 0.0), ("0.5", 0.5), ("-3.2", -3.2), ("+5", 5.0), ("1e3", 1000.0), (".5", 0.5)] {
        let value = map(&format!("a: {text}\n"))[0].1.value.clone();
        assert!(
            matches!(value, Value::Scalar(Scalar::Number(has)) if has.total_cmp(&number).is_eq()),
            "{text}: {value:?}"
        );
    }
    for text in [".nan", ".inf", "-.INF", "1e999"] {
        let value = map(&format!("a: {text}\n"))[0].1.clone();
        assert!(matches!(value.value, Value::Scalar(Scalar::Number(has)) if !has.is_finite()), "{text}");
        assert_eq!(value.as_text(), Some(text));
    }
}

#[test]
fn ends_of_lines_and_a_mark_at_the_beginning_are_read() {
    assert_eq!(texts("a: 件\r\nb: |\r\n  x\r\n  y\r\nc: 1.10\r\n"), ["件", "x\ny\n", "1.10"]);
    assert_eq!(texts("\u{feff}a: b\n"), ["b"]);
    assert_eq!(texts("---\na: b\n...\n"), ["b"]);
    assert!(matches!(parse("x.yaml", "# nothing\n").unwrap().value, Value::Null));
}

#[test]
fn a_merge_is_a_key_like_any_other() {
    let map = map("a: &x {k: 1}\n<<: *x\n");
    assert_eq!(map[1].0.as_text(), Some("<<"));
}

#[test]
fn a_list_as_a_key_is_shown_by_its_beginning() {
    let map = map("? [a, b]\n: c\n");
    assert_eq!((map[0].0.as_text(), map[0].0.written.as_str()), (None, "["));
}

#[test]
fn what_is_no_yaml_is_told_with_its_place_and_its_kind() {
    assert_eq!(refused("title: [a\nunit: 件\n"), syntax(2, "bracket"));
    assert_eq!(refused("a: 1\nb: 2\na: 3\n"), syntax(3, "twice"));
    assert_eq!(refused("{a: 1, 'a': 2}\n"), syntax(1, "twice"));
    assert_eq!(refused("a: 1\n---\nb: 2\n"), syntax(3, "documents"));
    assert_eq!(refused("a: 1\n...\nb: 2\n"), syntax(3, "documents"));
    assert_eq!(refused("a:\n\tb: 1\n"), syntax(2, "tab"));
    assert_eq!(refused("a: b: c\n"), syntax(1, "colon"));
    assert_eq!(refused("a: b\0c\n"), syntax(1, "sign"));
    assert_eq!(refused("a: b\u{7}c\n"), syntax(1, "sign"));
    assert_eq!(refused("a: @b\n"), syntax(1, "sign"));
    assert_eq!(refused("a: !!python/object:os.system ls\n"), syntax(1, "tag"));
    assert_eq!(refused("a: !include b.yaml\n"), syntax(1, "tag"));
    assert_eq!(refused("b: 1\na: *b\n"), syntax(1, "sign"));
    assert_eq!(refused("a: &a [*a]\n"), syntax(1, "sign"));
    assert_eq!(refused("&a\nb: *a\n"), syntax(2, "sign"));
}

fn lines(many: usize, line: impl Fn(usize) -> String) -> String {
    let lines: Vec<String> = (0..many).map(line).collect();
    lines.join("\n")
}

/// Ten lists, each of ten times the one before.
fn laughs() -> String {
    let first = format!("a0: &a0 [{}]\n", ["lol"; 10].join(", "));
    let rest = (1..10).map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(", ")));
    std::iter::once(first).chain(rest).collect()
}

#[test]
fn what_asks_for_too_much_is_refused_within_a_second() {
    let much = |what: &str| (Code::TooLarge, what.to_owned());
    let told = |text: &str| {
        let (code, _, what) = refused(text);
        (code, what)
    };
    for deep in ["[".repeat(10_000), "{a: ".repeat(10_000), "- ".repeat(10_000), "? ".repeat(10_000)] {
        assert_eq!(told(&deep), much("yaml-depth"), "{}", &deep[..8]);
    }
    let stairs = lines(1_500, |n| format!("{}a:", " ".repeat(n)));
    assert_eq!(told(&stairs), much("yaml-depth"));
    assert_eq!(told(&laughs()), much("yaml-aliases"));
    assert_eq!(told(&format!("a: {}\n", "x".repeat(3_000_000))), much("yaml-size"));
    assert_eq!(told(&format!("a: {}\n", "x".repeat(200_000))), much("yaml-text"));
    let repeated = format!("a: &a {}\nb: [{}]\n", "x".repeat(90_000), vec!["*a"; 10_000].join(", "));
    assert_eq!(told(&repeated), much("yaml-texts"));
    let many = lines(100_000, |n| format!("k{n}: 1"));
    assert_eq!(told(&many), much("yaml-nodes"));
}

#[test]
fn what_a_city_writes_lies_within_the_limits() {
    let rows = lines(5_000, |n| format!("- {{period: R5, value: {n}, note: 備考}}"));
    assert!(parse("x.yaml", &rows).is_ok());
    assert!(parse("x.yaml", &format!("{}a: 1\n", "# 注\n".repeat(50_000))).is_ok());
    assert!(parse("x.yaml", &format!("a: {}\n", "あ".repeat(30_000))).is_ok());
    assert!(parse("x.yaml", &format!("{}1{}", "[".repeat(30), "]".repeat(30))).is_ok());
}
