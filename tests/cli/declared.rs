//! What an office declares reaches its readers: no key is read and dropped.

use super::story::Source;

#[test]
fn every_declared_text_stands_on_a_page() {
    let source = Source::tiny()
        .edit("site.yaml", "publisher: 試し市", "publisher: 試し市\nupdates: [{date: 2024-11-29, text: 表を改めました}]")
        .file("departments.yaml", "- {id: welfare, name: 福祉課, bureau: 保健福祉局}\n")
        .file(
            "care/calls.yaml",
            "title: 電話の件数\npolicy: care\nunit: 件\ndepartment: welfare\ncounting: visits\npart_of: visits\nreading: でんわ\n\
             targets: [{period: R5, value: 40, kind: yearly, title: 計画の目標, reason: 前の計画の水準から}]\n\
             sources: [{document: 年次報告, url: https://example.jp/report}]\n",
        )
        .file("care/calls.csv", "年度,実績\nR5,41\n");
    source.build().exits(0);
    let page = source.page("indicators/calls.html");
    for words in ["保健福祉局　福祉課", "延べ数", "もとの指標", "計画の目標", "前の計画の水準から", "年次報告"]
    {
        assert!(page.contains(words), "{words} is not on the page");
    }
    assert!(page.contains("example.jp") && page.contains(">年次報告</a>"), "the source is no link");
    let about = source.page("about.html");
    assert!(about.contains("令和6年11月29日") && about.contains("表を改めました"), "{about}");
    let catalogue = source.json("data/indicators.json");
    let readings: Vec<&str> =
        catalogue["indicators"].as_array().unwrap().iter().filter_map(|i| i["reading"].as_str()).collect();
    assert_eq!(readings, ["でんわ"]);
}

#[test]
fn an_address_that_could_run_a_script_is_refused() {
    let source = Source::tiny().edit(
        "care/visits.yaml",
        "unit: 件",
        "unit: 件\nsources: [{document: 年次報告, url: \"javascript:alert(1)\"}]",
    );
    let run = source.build().exits(1);
    assert!(run.stderr.contains("K0104") && run.stderr.contains("https:// で始まる"), "{}", run.stderr);
}
