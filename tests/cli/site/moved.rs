//! Pages under the ids that indicators had before.

use super::opened;
use crate::story::Source;

#[test]
fn an_old_address_leads_on_in_every_language() {
    let source = Source::tiny().edit("care/visits.yaml", "unit: 件", "unit: 件\naliases: [calls]");
    source.kizashi(&["build", "--no-png", "--languages", "ja,en"]).exits(0).has_no_complaint();
    for folder in ["", "en/"] {
        for kind in ["indicators", "embed"] {
            let page = opened(&source, &format!("{folder}{kind}/calls.html"));
            assert!(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=visits.html\">"), "{page}");
            assert!(page.contains("<link rel=\"canonical\" href=\"../indicators/visits.html\">"), "{page}");
            assert!(page.contains("<a href=\"visits.html\">"), "{page}");
            assert!(page.contains("content=\"noindex\"") && !page.contains("<script"), "{page}");
        }
    }
    let address = "https://city.example/";
    source.kizashi(&["build", "--no-png", "--languages", "ja,en", "--site-url", address]).exits(0);
    let canonical = format!("<link rel=\"canonical\" href=\"{address}en/indicators/visits.html\">");
    assert!(opened(&source, "en/embed/calls.html").contains(&canonical));
    assert!(!source.page("sitemap.xml").contains("calls"));
}

#[test]
fn an_alias_is_an_id_that_nobody_else_has() {
    for (aliases, code) in [("[Calls]", "K0005"), ("[visits]", "K0006"), ("[cases]", "K0006"), ("[a, a]", "K0006")] {
        let source = Source::tiny_with_kinds();
        let source = source.edit("care/visits.yaml", "unit: 件", &format!("unit: 件\naliases: {aliases}"));
        source.build().exits(1).complains(code);
    }
}
