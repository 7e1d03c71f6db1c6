//! Leaks in what is read outside of the site: the text edition, pages and fragments in others' pages; and in files that
//! the city publishes as they are.

use std::sync::Arc;

use kizashi::model::StaticFile;

use super::clean::users;

const FOUND: &str = "K0413 見守りの利用者 [2021]";

#[test]
fn a_withheld_value_in_an_edition_is_found() {
    let site = users();
    for (file, from, to) in [
        ("indicators/users.txt", "令和3年度、秘匿のため非公表。", "令和3年度、3人。"),
        ("indicators/users.txt", "数値の表\r\n", "数値の表\r\n令和4年度は、前年度の3人より増えました。"),
        ("indicators/users.txt", "いまの状況\r\n", "いまの状況\r\n令和3年度は三人でした。"),
        ("embed/users.fragment.html", "<td>x</td>", "<td>3</td>"),
        ("embed/users.fragment.html", "<p>", "<p>令和3年度は3人でした。"),
        ("embed/users.fragment.html", " alt=\"", " alt=\"令和3年度は3人でした。"),
        ("embed/users.html", "<figcaption>", "<figcaption>令和3年度は3人でした。"),
        ("embed/users.single.html", "<td>x</td>", "<td>3</td>"),
        ("embed/users.single.html", "<p class=\"key\">", "<!-- 令和3年度 3 --><p class=\"key\">"),
    ] {
        let found = site.found_with(file, |text| text.replacen(from, to, 1));
        assert!(found.iter().any(|one| one.starts_with(FOUND)), "{file} {to}: {found:#?}");
    }
}

#[test]
fn texts_of_the_city_are_read_and_other_files_pass() {
    let with = |path: &str, bytes: &[u8]| {
        let mut site = users();
        site.analysed.catalogue.statics.push(StaticFile { path: path.to_owned(), bytes: Arc::from(bytes) });
        site.pages.insert(path.to_owned(), bytes.to_vec());
        site.found()
    };
    let told = "見守りの利用者は、令和3年度は3人でした。";
    for path in ["letter.txt", "letter.html", "letter.svg", "more/letter.xml"] {
        let text = if path.ends_with("txt") { told.to_owned() } else { format!("<p>{told}</p>") };
        let found = with(path, text.as_bytes());
        assert!(found.iter().any(|one| one.starts_with(FOUND)), "{path}: {found:#?}");
    }
    let found = with("old.csv", "indicator,fiscal_year,value\nusers,2021,3\n".as_bytes());
    assert!(found.iter().any(|one| one.starts_with("K0411 見守りの利用者 [2021]")), "{found:#?}");
    // What cannot be read as what its name says is not published beside something withheld.
    let mut site = users();
    site.analysed.catalogue.statics.push(StaticFile { path: "old.csv".to_owned(), bytes: Arc::from(&b"\x94\x4e"[..]) });
    site.pages.insert("old.csv".to_owned(), b"\x94\x4e".to_vec());
    assert!(kizashi::audit::audit(&site.pages, &site.analysed).has_errors());
    for (path, bytes) in
        [(".htaccess", &b"ErrorDocument 404 /404.html"[..]), ("photo.png", b"\x89PNG\r\n"), ("plan.pdf", b"%PDF")]
    {
        assert_eq!(with(path, bytes), Vec::<String>::new(), "{path}");
    }
}
