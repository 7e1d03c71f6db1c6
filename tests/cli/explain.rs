//! `kizashi explain`: what a code means, for who has no browser at hand.

use kizashi::problem::Code;

use super::story::Source;

fn explain(arguments: &[&str], code: i32) -> (String, String) {
    let mut all = vec!["explain"];
    all.extend(arguments);
    let run = Source::nothing().kizashi(&all).exits(code);
    (run.stdout, run.stderr)
}

#[test]
fn a_code_is_explained_with_its_example_as_plain_text() {
    let (said, _) = explain(&["K0203"], 0);
    assert!(said.starts_with("K0203 数として読めない\n"), "{said}");
    for piece in [
        "「3l件」は数として読めません",
        "     7 | R4,3l件,,訪問の日を増やした",
        "       |    ^^^^",
        "「31件」ではありませんか",
        "     7 | R4,31件,,訪問の日を増やした",
    ] {
        assert!(said.contains(piece), "{piece:?} is not in:\n{said}");
    }
    assert!(!said.contains(['`', '#']) && !said.contains("**") && !said.contains("K0204"), "{said}");
    for other in ["k0203", "203", "０２０３"] {
        assert_eq!(explain(&[other], 0).0, said);
    }
    let (english, _) = explain(&["K0203", "--lang", "en"], 0);
    assert!(english.starts_with("K0203 Not a number\n") && english.contains("Did you mean \"31件\"?"), "{english}");
}

#[test]
fn several_codes_are_explained_in_the_order_asked_for() {
    let (said, _) = explain(&["K0301", "K0102"], 0);
    let at = ["K0301 合計が内訳の和と合わない", "K0102 知らない項目"].map(|title| said.find(title).unwrap());
    assert!(at.is_sorted(), "{said}");
}

#[test]
fn without_a_code_all_of_them_are_listed() {
    let (said, _) = explain(&[], 0);
    assert_eq!(said.lines().count(), Code::ALL.len());
    assert!(said.contains("K0203　数として読めない（誤り）\n") && said.contains("（警告）"), "{said}");
}

#[test]
fn every_code_is_explained() {
    for code in Code::ALL {
        for language in ["ja", "en"] {
            let (said, _) = explain(&[code.id(), "--lang", language], 0);
            assert!(said.lines().count() > 4, "{said}");
        }
    }
}

#[test]
fn an_unknown_code_is_wrong_usage_and_the_nearest_is_named() {
    let (said, complaint) = explain(&["K0203", "K0302x"], 2);
    assert_eq!(said, "");
    assert!(complaint.contains("「K0302x」") && complaint.contains("K0302 ではありませんか"), "{complaint}");
}
