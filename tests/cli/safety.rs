//! What is written in a source is text: it never becomes markup, code or a formula.

use super::story::{Source, files, is_kind};

/// Everything that a browser would run or load, in every text an office writes.
fn hostile() -> Source {
    Source::tiny_with_kinds()
        .edit("site.yaml", "試し市", "<script>alert(1)</script>市")
        .edit("policies.yaml", "支え合い", "<script>alert(2)</script>支え合い")
        .edit("departments.yaml", "福祉課", "<script>alert(3)</script>課")
        .edit("care/visits.yaml", "訪問した件数", "<script>alert(4)</script>訪問")
        .edit(
            "care/visits.yaml",
            "notes: 数え方の注意",
            "notes: |\n  <script>alert(5)</script>\n\n  <img src=x onerror=alert(6)> <b onclick=\"alert(7)\">b</b>\n\n  \
             [ここ](javascript:alert(8)) ![絵](javascript:alert(9))",
        )
        .edit("care/visits.yaml", "対象を広げた", "<script>alert(10)</script>")
        .edit("care/visits.csv", "訪問の日を増やした", "<script>alert(11)</script>")
        .edit("care/cases.yaml", "新規の相談", "<script>alert(12)</script>新規")
        .edit("care/cases.csv", "新規の相談", "<script>alert(12)</script>新規")
}

#[test]
fn raw_html_never_reaches_a_page() {
    let source = hostile();
    source.build().exits(0);
    let mut pages = 0;
    for (path, bytes) in files(&source.output()) {
        if !is_kind(&path, &["html", "svg"]) {
            continue;
        }
        pages += 1;
        let text = String::from_utf8(bytes).unwrap();
        // Inside escaped text these words are harmless.
        let text = text.replace("&lt;img src=x onerror=", "").replace("&lt;b onclick=", "");
        // The script is a file of the site.
        let way = ["", "..&#x2f;", "..&#x2f;..&#x2f;"].map(|way| format!("<script src=\"{way}assets&#x2f;site-"));
        let text = way.iter().fold(text, |text, begin| text.replacen(begin, "", 1));
        for live in ["<script", "<img src=x", "onclick=", "onerror=", "javascript:"] {
            assert!(!text.contains(live), "{path} holds {live}");
        }
    }
    assert!(pages >= 8, "{pages} pages and charts looked through");
    let page = source.page("indicators/visits.html");
    for said in [2, 3, 4, 10, 11] {
        let escaped = format!("&lt;script&gt;alert({said})");
        assert!(page.contains(&escaped) || page.contains(&escaped.replace("&gt;", ">")), "text {said} is shown");
    }
}

#[test]
fn text_that_begins_like_a_formula_is_guarded_in_the_csv() {
    let source = Source::tiny_with_kinds()
        .edit("care/visits.csv", "訪問の日を増やした", "\"=HYPERLINK(\"\"evil\"\")\"")
        .edit("care/visits.yaml", "title: 訪問した件数", "title: '=1+1'")
        .edit("care/cases.yaml", "title: 相談", "title: '@SUM(A1)'")
        .edit("care/visits.yaml", "10月に開始", "+81 に電話");
    source.build().exits(0);
    let mut texts = 0;
    for path in ["data/observations.csv", "data/indicators/visits.csv"] {
        let text = source.page(path);
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        for cell in reader.records().flat_map(|record| {
            let cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
            cells
        }) {
            let is_number = cell.parse::<f64>().is_ok();
            assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{path}: {cell}");
            texts += usize::from(cell.starts_with('\''));
        }
    }
    // Seven titles of each indicator's rows (7 visits, 6 cases), and the two notes in each of the two files.
    assert_eq!(texts, 7 + 6 + 2 + 2);
    assert!(source.page("data/observations.csv").contains("'=HYPERLINK(\"\"evil\"\")"));
}

#[test]
fn a_withheld_number_stands_nowhere() {
    let source = Source::tiny().edit("care/visits.csv", "R5,34件", "R5,x");
    source.build().exits(0);
    let json = source.json("data/indicators/visits.json");
    let observations = json["series"][0]["observations"].as_array().unwrap();
    let withheld = observations.iter().find(|o| o["period"] == 2023).unwrap();
    assert_eq!((&withheld["value"], &withheld["status"]), (&serde_json::Value::Null, &"Q".into()));
    let excluded = json["series"][0]["analysis"]["excluded"].as_array().unwrap();
    assert!(excluded.contains(&serde_json::json!({"period": 2023, "reason": "withheld"})));
}
