//! Leaks in the files that describe the data, in workbooks, in the feed, and in what the head of a page tells search
//! engines.

use super::clean::{kinds, rates, users, users_of};

const FOUND: &str = "K0413 見守りの利用者 [2021]";
const ADDRESS: &str = "https://city.example/";

#[test]
fn a_number_in_a_workbook() {
    let (site, book) = (users(), "data/observations.xlsx");
    let is_cell = |row: &[String], id: &str, year: &str| row.iter().any(|c| c == id) && row.iter().any(|c| c == year);
    let put = |column: &'static str, text: &'static str| {
        move |row: &[String], heading: &str, _: &str| {
            (is_cell(row, "users", "2021") && heading == column).then(|| text.to_owned())
        }
    };
    for (column, text, code) in
        [("value", "3", "K0411"), ("target", "3", "K0411"), ("note", "3人でした", "K0413"), ("note", "三人", "K0413")]
    {
        let found = site.found_with_cells(book, put(column, text));
        let wanted = format!("{code} 見守りの利用者 [2021] {book}");
        assert!(found.iter().any(|one| one.starts_with(&wanted)), "{column} {text}: {found:#?}");
    }
    let found = site.found_with_cells(book, |row, heading, text| {
        let is_summary = heading == "内容" && row[1] == "users" && row[2] == "概要";
        is_summary.then(|| format!("{text}令和3年度は3人でした。"))
    });
    assert!(found.iter().any(|one| one.starts_with("K0413 見守りの利用者 [2021]")), "a definition: {found:#?}");
    // Copied as it is, the workbook gives nothing away.
    let same = site.found_with_cells(book, put("unit", "人"));
    assert!(same.is_empty(), "{same:#?}");
}

#[test]
fn a_workbook_that_cannot_be_read_is_not_published() {
    let mut site = users();
    site.pages.insert("data/observations.xlsx".into(), b"PK no workbook".to_vec());
    let found = site.found();
    assert!(found.len() == 1 && found[0].starts_with("K0415"), "{found:#?}");
}

#[test]
fn a_number_in_what_describes_the_data() {
    let site = users();
    let from = "\"見守りを使った人の数です。\"";
    let to = "\"見守りを使った人の数です。令和3年度は3人でした。\"";
    let found = site.found_with("data/catalog.jsonld", |text| text.replacen(from, to, 1));
    assert!(found.iter().any(|one| one.starts_with("K0413 見守りの利用者 [2021]")), "{found:#?}");
}

/// Where a page says to search engines what its data are.
const DATASET: &str = "\"@type\": \"Dataset\"";

#[test]
fn a_number_in_the_head_of_a_page() {
    let site = users().standing_at(ADDRESS);
    assert_eq!(site.found(), Vec::<String>::new());
    let (page, data) = ("indicators/users.html", "<script type=\"application/ld+json\">");
    let text = site.text(page);
    let dataset = text.split(data).nth(1).unwrap().split("</script>").next().unwrap();
    assert!(dataset.contains(DATASET) && dataset.contains("temporalCoverage"), "{dataset}");
    for (from, to) in [
        ("\"description\": \"", "\"description\": \"令和3年度は3人でした。"),
        ("\"name\": \"見守りの利用者\"", "\"name\": \"見守りの利用者（2021年度は3人）\""),
        (DATASET, "\"@type\": \"Dataset\",\"variableMeasured\":{\"description\": \"2021年度\",\"value\":3}"),
    ] {
        let found = site.found_with(page, |text| {
            let (head, rest) = text.split_once(data).unwrap();
            let (before, after) = rest.split_once(DATASET).unwrap();
            let changed = format!("{DATASET}{after}").replacen(from, to, 1);
            format!("{head}{data}{before}{changed}")
        });
        assert!(found.iter().any(|one| one.starts_with(FOUND)), "{to}: {found:#?}");
    }
    for property in ["og:description", "og:image:alt"] {
        let place = format!("<meta property=\"{property}\" content=\"");
        // A site without pictures has no words for one.
        if text.contains(&place) {
            let found =
                site.found_with(page, |text| text.replacen(&place, &format!("{place}令和3年度は3人でした。"), 1));
            assert!(found.iter().any(|one| one.starts_with(FOUND)), "{property}: {found:#?}");
        }
    }
}

#[test]
fn a_number_in_the_feed() {
    let site = users().standing_at(ADDRESS);
    let feed = site.text("feed.xml");
    assert!(feed.contains("<link rel=\"self\""), "{feed}");
    for (from, to) in [
        ("<content type=\"text\">", "<content type=\"text\">見守りの利用者の令和3年度の値は、3人でした。"),
        ("<entry>\n", "<entry>\n<summary>見守りの利用者は、令和3年度は3人でした。</summary>\n"),
        ("<entry>\n", "<entry>\n<!-- 見守りの利用者 令和3年度 3人 -->\n"),
    ] {
        let found = site.found_with("feed.xml", |text| text.replacen(from, to, 1));
        assert!(found.iter().any(|one| one.starts_with(FOUND)), "{to}: {found:#?}");
    }
}

/// Dates are full of small numbers: the first day of a fiscal year holds a 4 and a 1, its last a 3 and a 31.
#[test]
fn dates_are_no_withheld_numbers() {
    for number in [1.0, 2.0, 3.0, 4.0, 9.0] {
        let site = users_of(Some(number)).standing_at(ADDRESS);
        let page = site.text("indicators/users.html");
        assert!(page.contains("\"temporalCoverage\": \"2019-04-01/"), "{page}");
        assert_eq!(site.found(), Vec::<String>::new(), "{number}");
    }
    for site in [kinds(), rates()] {
        assert_eq!(site.standing_at(ADDRESS).found(), Vec::<String>::new());
    }
}
