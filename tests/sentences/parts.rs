//! Parts of a total that move against each other.

use kizashi::analyse::analyse;
use kizashi::model::{Language, Status};
use kizashi::wording::{About, Sentence};

use super::locale::ids;
use super::properties::{faults, numbers};
use super::source::{Input, both, collected, said};

const YAML: &str = "title: {ja: 相談, en: Consultations}\npolicy: care\nunit: 件\ndimensions:\n  kind:\n    title: 区分\n    values:\n      \
                    new: {ja: 新規の相談, en: New}\n      old: {ja: 継続の相談, en: Continued}\n    \
                    total: {label: {ja: 合計, en: Total}, rule: sum}\n";

#[test]
fn parts_are_told_where_they_move_against_each_other_and_where_both_may_be_known() {
    let mut inputs = Vec::new();
    let mut cases = Vec::new();
    let moves: [i32; 3] = [-13, 0, 17];
    for (a, b, masked, direction) in moves.into_iter().flat_map(|a| {
        let rest = moves.into_iter().flat_map(move |b| [false, true].map(move |masked| (a, b, masked)));
        rest.flat_map(|(a, b, masked)| ["neutral", "lower"].map(|direction| (a, b, masked, direction)))
    }) {
        let id = format!("i{}", cases.len());
        let csv = format!(
            "年度,区分,実績\nR4,新規の相談,140\nR4,継続の相談,260\nR5,新規の相談,{}\nR5,継続の相談,{}\n",
            140 + a,
            260 + b
        );
        let yaml = format!("{YAML}direction: {direction}\ndirection_basis: 計画\n");
        inputs.push(Input { id: id.clone(), yaml, csv });
        cases.push((id, a, b, masked));
    }
    let mut catalogue = collected("", &inputs);
    // A total that its parts would give away, and one of the parts, as disclosure control leaves them.
    for member in &mut catalogue.members {
        let masked = cases.iter().find(|case| case.0 == catalogue.indicators[member.indicator].id).unwrap().3;
        if masked && member.series.key.slug() == "new" {
            let newest = member.series.observations.last_mut().unwrap();
            (newest.value, newest.status) = (None, Status::Withheld);
        }
    }
    let analysed = analyse(catalogue).unwrap().0;
    let ids = ids();
    for (id, a, b, masked) in cases {
        for words in &both() {
            let all = said(words, &analysed, &id);
            assert_eq!(faults(&all, words.language(), &ids), [""; 0]);
            let names = if words.language() == Language::Ja { "内訳では" } else { "Among the parts" };
            let told: Vec<String> = all.iter().map(Sentence::plain).filter(|plain| plain.contains(names)).collect();
            assert_eq!(told.len() == 1, a * b < 0 && !masked, "{a} {b} {masked}: {all:?}");
            for plain in &told {
                for part in [140, 140 + a, 260, 260 + b, a.abs(), b.abs()] {
                    assert!(numbers(plain).contains(&f64::from(part)), "{part}: {plain}");
                }
                assert!(
                    all.iter()
                        .all(|sentence| sentence.about != About::Weight || sentence.plain() == *plain || a + b != 0)
                );
            }
            let everything: String = all.iter().map(Sentence::plain).collect();
            assert!(!masked || !numbers(&everything).contains(&f64::from(140 + a)) || a == 0, "{everything}");
        }
    }
}
