//! The pages of departments and policies, and the ways between them and the indicators.

use super::super::story::{Source, is_kind};
use super::{between, opened, text};

fn offices() -> Source {
    Source::tiny_with_kinds()
        .file(
            "departments.yaml",
            "- {id: welfare, name: 福祉課, bureau: 保健福祉局, phone: 086-000-1234}\n\
             - {id: health, name: 健康課}\n\
             - {id: old-health, name: 保健課, successor: health}\n\
             - {id: parks, name: 公園課, valid_from: 2023-04-01, phone: 内線1234}\n",
        )
        .file(
            "policies.yaml",
            "- id: care\n  title: 支え合い\n  aim: 目当て\n  background: 背景の文\n  programmes:\n    \
             - {id: walks, title: 見回り, departments: [health, welfare], text: していること, next: これから}\n\
             - {id: talk, title: 話し合い, aim: 話す, next: つづける}\n- {id: last, title: 終わり}\n",
        )
        .edit("care/visits.yaml", "departments: [welfare]", "departments: [welfare, health]\nprogramme: walks")
}

#[test]
fn a_department_has_its_page_with_what_it_leads_and_shares_and_runs() {
    let source = offices();
    source.build().exits(0);
    let page = opened(&source, "departments/welfare.html");
    assert!(page.contains("保健福祉局") && page.contains("<a href=\"tel:0860001234\">"), "{page}");
    let leads = between(&page, "id=\"indicators\"", "</section>");
    assert!(leads.contains("../policies/care.html") && leads.contains("../indicators/visits.html"));
    assert!(!page.contains("id=\"department-shares\""));
    let programmes = between(&page, "id=\"department-programmes\"", "</section>");
    assert!(programmes.contains("../policies/care.html#programme-walks"));
    assert!(opened(&source, "policies/care.html").contains("id=\"programme-walks\""));
    let page = opened(&source, "departments/health.html");
    assert!(between(&page, "id=\"department-shares\"", "</section>").contains("../indicators/visits.html"));
    assert!(page.contains("主に担当している指標はありません。"));
    assert!(between(&page, "前の担当課：", "</p>").contains("old-health.html"));
}

#[test]
fn a_department_with_nothing_or_with_a_successor_says_so() {
    let source = offices();
    source.build().exits(0);
    let page = opened(&source, "departments/parks.html");
    assert!(page.contains("この課が担当する指標や取組は、いまはありません。"));
    assert!(text(&page).contains("令和5年（2023年）4月1日から"));
    // What is no number for any telephone is no link.
    assert!(page.contains("内線1234") && !page.contains("tel:"));
    let page = opened(&source, "departments/old-health.html");
    assert!(between(&page, "この課の仕事を引きついだ課：", "</p>").contains("health.html"));
}

#[test]
fn indicators_and_programmes_lead_to_their_departments() {
    let source = offices();
    source.build().exits(0);
    let page = opened(&source, "indicators/visits.html");
    let asked = between(&page, "<dt>担当課</dt>", "</dd>");
    assert!(asked.contains("../departments/welfare.html") && asked.contains("../departments/health.html"));
    assert!(asked.contains("tel:0860001234") && text(asked).contains("保健福祉局 福祉課 電話 086-000-1234"));
    let programme = between(&page, "<dt>取組</dt>", "</dd>");
    assert!(programme.contains("<a href=\"../policies/care.html#programme-walks\">見回り</a>"), "{programme}");
    let page = opened(&source, "policies/care.html");
    let programme = between(&page, "id=\"programme-walks\"", "</li>");
    for there in ["していること", "これから", "../departments/health.html", "../indicators/visits.html"] {
        assert!(programme.contains(there), "{there}");
    }
}

#[test]
fn a_policy_leads_to_the_ones_before_and_after_it() {
    let source = offices();
    source.build().exits(0);
    let page = opened(&source, "policies/talk.html");
    let steps = between(&page, "<ul class=\"steps\">", "</ul>");
    let ways: Vec<&str> = steps.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ways, ["../policies/care.html", "../policies/last.html"]);
    assert!(page.contains("数値の指標はありません") && page.contains("つづける"));
    let page = opened(&source, "indicators/visits.html");
    assert!(between(&page, "<ul class=\"steps\">", "</ul>").contains("../indicators/cases.html"));
}

#[test]
fn texts_without_a_translation_keep_their_form_and_say_their_language() {
    let source = offices().edit("site.yaml", "publisher:", "languages: [ja, en]\npublisher:").edit(
        "policies.yaml",
        "background: 背景の文",
        "background: \"- 一つ目\\n- 二つ目\"",
    );
    source.build().exits(0);
    let page = opened(&source, "en/policies/care.html");
    let background = between(&page, "id=\"policy-background\"", "</section>");
    assert!(background.contains("<div lang=\"ja\">\n<ul>") && background.contains("<li>一つ目</li>"), "{background}");
    for (path, bytes) in super::super::story::files(&source.output()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!is_kind(&path, &["html"]) || !text.contains(['\u{e000}', '\u{e001}', '\u{e002}']), "{path}");
    }
}
