//! Texts of the office's own: `pages/*.md`.

use super::opened;
use crate::story::Source;

const PLAN: &str = "\
# 計画について

計画の[概要](../static/plan.pdf)と[指標](../indicators/visits.html)、[進め方](steps.md#first)です。

### 目的

<b onclick=\"alert(1)\">強調</b>

|年度|予算|
|---|--:|
|R5|10|

![会議の様子](../static/meeting.png)
";

fn with_pages() -> Source {
    Source::tiny()
        .edit("site.yaml", "title: 試しの指標\n", "title: 試しの指標\nlanguages: [ja, en]\n")
        .file("pages/plan.md", PLAN)
        .file("pages/steps.md", "進め方の文章です。\n\n# 進め方\n\n## 1年目\n")
        .file("pages/steps.en.md", "# How it goes on\n\nThe text.\n")
        .bytes("static/meeting.png", b"\x89PNG\r\n\x1a\n")
        .bytes("static/plan.pdf", b"%PDF-1.7")
}

#[test]
fn each_text_is_a_page_in_the_navigation() {
    let source = with_pages();
    source.kizashi(&["build", "--no-png"]).exits(0).has_no_complaint();
    let plan = opened(&source, "pages/plan.html");
    assert!(plan.contains("<h1>計画について</h1>") && plan.contains("<h2>目的</h2>"), "{plan}");
    assert!(plan.contains("<a href=\"../plan.pdf\">") && plan.contains("<img src=\"../meeting.png\""), "{plan}");
    assert!(plan.contains("<a href=\"../indicators/visits.html\">"), "{plan}");
    assert!(plan.contains("<a href=\"steps.html#first\">"), "{plan}");
    assert!(plan.contains("&lt;b onclick") && !plan.contains("<b onclick"), "{plan}");
    assert!(plan.contains("<th scope=\"col\">年度</th>") && plan.contains("role=\"region\""), "{plan}");
    assert!(plan.contains("<a href=\"../pages/plan.html\" aria-current=\"page\">計画について</a>"), "{plan}");
    assert!(opened(&source, "index.html").contains("<a href=\"pages/plan.html\">計画について</a>"));
}

#[test]
fn a_text_without_a_translation_says_its_language() {
    let source = with_pages();
    source.kizashi(&["build", "--no-png"]).exits(0);
    let steps = opened(&source, "en/pages/steps.html");
    assert!(steps.contains("<h1>How it goes on</h1>") && steps.contains("<p>The text.</p>"), "{steps}");
    let plan = opened(&source, "en/pages/plan.html");
    assert!(plan.contains("<h1><span lang=\"ja\">計画について</span></h1>"), "{plan}");
    assert!(plan.contains("lang=\"ja\">\n<p>計画の"), "{plan}");
    assert!(plan.contains("<a href=\"../../plan.pdf\">"), "files stand in the first folder: {plan}");
    assert!(plan.contains("<a href=\"../indicators/visits.html\">"), "pages in that of the language: {plan}");
}

#[test]
fn what_cannot_be_a_page_is_told() {
    for (path, text, code, said) in [
        ("pages/plan.md", "計画について\n", "K0121", "題名がありません"),
        ("pages/plan.md", "# \n", "K0121", "題名がありません"),
        ("pages/Plan.md", "# 計画\n", "K0005", "Plan"),
        ("pages/plan.fr.md", "# Plan\n", "K0005", "plan.fr"),
        ("pages/more/plan.md", "# 計画\n", "K0005", "more/plan"),
        ("pages/plan.ja.md", "# 計画\n", "K0006", "pages/plan.ja.md"),
        ("pages/other.md", "# 計画\n\n[x](file:///etc/passwd)\n", "K0122", "file:///etc/passwd"),
        ("pages/other.md", "# 計画\n\n[x](/x.html)\n", "K0122", "/x.html"),
        ("pages/other.md", "# 計画\n\n[x](none.md)\n", "K0122", "none.md"),
        ("pages/other.md", "# 計画\n\n[x](../static/none.pdf)\n", "K0122", "none.pdf"),
        ("pages/other.md", "# 計画\n\n[x](../indicators/none.html)\n", "K0122", "none.html"),
        ("pages/other.md", "# 計画\n\n![x](https://city.example/x.png)\n", "K0122", "x.png"),
        ("pages/other.md", "# 計画\n\n![](../static/meeting.png)\n", "K0123", "meeting.png"),
    ] {
        let source = with_pages().file(path, text);
        source.kizashi(&["build", "--no-png"]).exits(1).complains(code).complains(said);
    }
    // A byte that no encoding has at this place.
    let source = with_pages().bytes("pages/other.md", b"# \xe8\xa8\x88\xe7\x94\xbb\n\n\xff\xfe\xff\n");
    source.kizashi(&["build", "--no-png"]).exits(1).complains("pages/other.md");
}
