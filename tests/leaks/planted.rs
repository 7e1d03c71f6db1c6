//! One leak at a time.

use super::clean::{kinds, kinds_to, rates, users};
use super::site::Site;

/// A change of one file, and what must be found: code, indicator, series and year.
struct Leak {
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    found: &'static str,
}

const fn leak(
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    found: &'static str,
) -> Leak {
    Leak { what, file, from, to, found }
}

#[track_caller]
fn all_found(site: &Site, leaks: &[Leak]) {
    for Leak { what, file, from, to, found } in leaks {
        let all = site.found_with(file, |text| text.replacen(from, to, 1));
        assert!(all.iter().any(|one| one.starts_with(found)), "{what}: wanted {found}, found {all:#?}");
    }
}

const USERS_JSON: &str = "data/indicators/users.json";
const USERS_PAGE: &str = "indicators/users.html";
const EMPTY: &str = "\"value\": null,\n          \"status\": \"Q\"";

const VINTAGE: &str =
    "\"value\": null, \"vintages\": [{\"as_of\": \"2021-10-31\", \"value\": 2}],\n          \"status\": \"Q\"";
const SPAN: &str = "\"value\": null, \"spans\": [{\"from\": \"2021-04-01\", \"to\": \"2021-09-30\", \"value\": 1}],\n          \"status\": \"Q\"";
const INTERVAL: &str = "\"value\": null, \"interval\": {\"low\": 0.6, \"high\": 8.8},\n          \"status\": \"Q\"";

#[test]
fn a_number_in_the_place_of_a_withheld_one() {
    let found = "K0411 見守りの利用者 [2021]";
    all_found(
        &users(),
        &[
            leak("the value", USERS_JSON, EMPTY, "\"value\": 3,\n          \"status\": \"Q\"", found),
            leak("as a text", USERS_JSON, EMPTY, "\"value\": \"3\",\n          \"status\": \"Q\"", found),
            leak("rounded", USERS_JSON, EMPTY, "\"value\": null, \"rounded\": 5,\n          \"status\": \"Q\"", found),
            leak("an earlier reading", USERS_JSON, EMPTY, VINTAGE, found),
            leak("a part of the year", USERS_JSON, EMPTY, SPAN, found),
            leak("its interval", USERS_JSON, EMPTY, INTERVAL, found),
            leak(
                "a revision",
                USERS_JSON,
                "\"breaks\": []",
                "\"breaks\": [], \"revisions\": [{\"period\": 2021, \"old\": 3}]",
                found,
            ),
            leak(
                "the newest value",
                USERS_JSON,
                "\"latest\": {\n          \"period\": 2024,\n          \"value\": 25",
                "\"latest\": {\n          \"period\": 2021,\n          \"value\": 3",
                found,
            ),
            leak(
                "the baseline",
                USERS_JSON,
                "\"since_baseline\": null",
                "\"since_baseline\": {\"period\": 2021, \"absolute\": 22, \"percent\": null}",
                found,
            ),
            leak("a trend of one more year", USERS_JSON, "\"n\": 5,", "\"n\": 6,", found),
            leak(
                "the years of a method",
                USERS_JSON,
                "\"method\": null",
                "\"method\": {\"years\": [2020, 2021, 2022]}",
                found,
            ),
            leak("the distance from a target", USERS_JSON, "\"gap\": 5", "\"gap\": 27", found),
            leak("the attainment", USERS_JSON, "\"attainment_percent\": 83.3", "\"attainment_percent\": 10.0", found),
            leak(
                "the catalogue",
                "data/indicators.json",
                "\"period\": 2024,\n          \"value\": 25",
                "\"period\": 2021,\n          \"value\": 3",
                found,
            ),
            leak("the table of the indicator", "data/indicators/users.csv", "true,,人,Q", "true,3,人,Q", found),
            leak("the table of all", "data/observations.csv", "true,,人,Q", "true,3,人,Q", found),
            leak("another column", "data/observations.csv", ",Q,,,,false", ",Q,,,3,false", found),
        ],
    );
}

#[test]
fn what_can_be_computed() {
    let new = "K0412 相談した人 新規の相談[2022]";
    let json = "data/indicators/cases.json";
    all_found(
        &kinds(),
        &[leak(
            "a total minus the others",
            json,
            EMPTY,
            "\"value\": 4,\n          \"status\": \"Q\"",
            "K0412 相談した人 継続の相談[2022]",
        )],
    );
    // The two withheld parts come to 11: neither can be 12.
    let found = kinds_to(12).found();
    assert!(found.len() == 2 && found.iter().any(|one| one.starts_with(new)), "a total that is too small: {found:#?}");
    let site = kinds();
    // The total and one part as they were read in October: the other two were one person together.
    let reading = |number: &str| format!(", \"vintages\": [{{\"as_of\": \"2022-10-31\", \"value\": {number}}}]");
    let found = site.found_with(json, |text| {
        let text = text.replacen("\"value\": 33", &format!("\"value\": 33{}", reading("11")), 1);
        text.replacen("\"value\": 22", &format!("\"value\": 22{}", reading("10")), 1)
    });
    assert!(found.iter().any(|one| one.starts_with(new)), "two vintages: {found:#?}");

    let left = "K0412 やめた人 [2022]";
    all_found(
        &rates(),
        &[
            leak(
                "a rate and its base",
                "data/indicators/share.json",
                EMPTY,
                "\"value\": 5.0,\n          \"status\": \"Q\"",
                left,
            ),
            leak("a part and a small whole", "data/indicators/registered.json", "\"value\": 60", "\"value\": 4", left),
            leak(
                "a running total",
                "data/indicators/sum.json",
                "\"value\": 40",
                "\"value\": 6",
                "K0412 累計の人 [2022]",
            ),
            leak(
                "an earlier running total",
                "data/indicators/sum.json",
                "\"value\": 0,",
                "\"value\": 4,",
                "K0412 累計の人 [2022]",
            ),
        ],
    );
    // The equation is told, and no number.
    let found = rates().found_with("data/indicators/share.json", |text| {
        text.replacen(EMPTY, "\"value\": 5.0,\n          \"status\": \"Q\"", 1)
    });
    assert!(found[0].ends_with("やめた人の割合[2022] = left / registered * 100: やめた人[2022](x)"), "{found:#?}");
    let found = kinds_to(12).found();
    let equation = "合計[2022] ＝ 新規の相談[2022](x) ＋ 継続の相談[2022](x) ＋ 終わった相談[2022]";
    assert!(found.iter().all(|one| one.ends_with(equation)), "{found:#?}");
    // The change is left, though both the value and the year before are gone.
    let found = users().found_with(USERS_JSON, |text| {
        let (before, rest) = text.split_once("\"latest\"").unwrap();
        let (_, behind) = rest.split_once("\"points\"").unwrap();
        let change =
            "{\"period\": 2022, \"value\": 18}, \"previous\": null, \"change\": {\"absolute\": 15, \"percent\": null";
        format!("{before}\"latest\": {change}, \"points\"{behind}")
    });
    assert!(found.iter().any(|one| one.starts_with("K0412 見守りの利用者 [2021]")), "a change: {found:#?}");
}

#[test]
fn a_sentence() {
    let site = users();
    for words in [
        "令和3年度は3人でした。",
        "令和３年度は３人でした。",
        "令和三年度は三人でした。",
        "利用者は、R3に3名でした。",
        "2021年度の利用者：3 人",
        "令和3年度の利用は3にとどまりました。",
        "令和4年度は18人で、前年度（3人）より増えました。",
        "令和4年度は18人で、前年度に比べ15人増加しました。",
        "令和3年度は、前年度より17人減少しました。",
        "令和2年度から翌年度にかけて85.0%減りました。",
        "令和3年度は目標（30人）に27人届きませんでした。",
        "令和3年度の目標の達成率は10.0%でした。",
        "令和3年度は5人未満でした。",
        "令和3年度は2～4人でした。",
        "感染症の広がった令和3年度のことです。利用者は3人でした。",
        "見守りの利用者は3人でした。",
        "昨年度の3人から増えました。",
        "In FY2021 three people used it.",
        "令和3年度は転入が３人ありました。",
    ] {
        for file in [USERS_PAGE, "charts/users.svg"] {
            let place = if file == USERS_PAGE { "<p class=\"key\">" } else { "<desc id=\"chart-w-d\">" };
            let found = site.found_with(file, |text| text.replacen(place, &format!("{place}{words}"), 1));
            assert!(
                found.iter().any(|one| one.starts_with("K0413 見守りの利用者 [2021]")),
                "{words} {file}: {found:#?}"
            );
            // No message holds the number.
            assert!(found.iter().all(|one| one.contains("［秘匿］")), "{found:#?}");
        }
    }
}

#[test]
fn words_of_drawings_and_pictures() {
    let found = "K0413 見守りの利用者 [2021]";
    all_found(
        &users(),
        &[
            leak(
                "the words of a mark",
                USERS_PAGE,
                "data-t=\"令和3年度 秘匿のため非公表\"",
                "data-t=\"令和3年度 3人\"",
                found,
            ),
            leak("the description of a chart", USERS_PAGE, "令和3年度が秘匿のため非公表", "令和3年度が3人", found),
            // In a description the unit is said once, and numbers stand alone.
            leak("a number in it", USERS_PAGE, "令和3年度が秘匿のため非公表", "令和3年度が3", found),
            leak("the file of a chart", "charts/users.svg", "令和3年度が秘匿のため非公表", "令和3年度が3", found),
            leak("the picture of a chart", "charts/users.png", "令和3年度が秘匿のため非公表", "令和3年度が3", found),
            leak("a card", "cards/users.png", "</svg>", "</svg><text x=\"64\" y=\"600\">令和3年度は3人</text>", found),
        ],
    );
}

#[test]
fn words_in_every_other_place() {
    let found = "K0413 見守りの利用者 [2021]";
    let key = "<p class=\"key\">";
    all_found(
        &users(),
        &[
            leak("a cell", USERS_PAGE, "<td>x</td>", "<td>3</td>", found),
            leak("any number in a cell", USERS_PAGE, "<td>x</td>", "<td>5 e</td>", found),
            leak("an attribute of a cell", USERS_PAGE, "<td>x</td>", "<td data-sort=\"3\">x</td>", found),
            leak("an attribute of a mark", USERS_PAGE, "<path class=\"x\"", "<path data-v=\"3\" class=\"x\"", found),
            leak("a comment", USERS_PAGE, key, "<!-- 令和3年度 3 --><p class=\"key\">", found),
            leak("a comment without a year", USERS_PAGE, key, "<!-- 3人 --><p class=\"key\">", found),
            leak(
                "a script",
                USERS_PAGE,
                "</body>",
                "<script>const data = {\"2020\": 20, \"2021\": 3};</script></body>",
                found,
            ),
            leak(
                "the description for search",
                USERS_PAGE,
                "name=\"description\" content=\"",
                "name=\"description\" content=\"令和3年度は3人でした。",
                found,
            ),
            leak(
                "the line of the number",
                USERS_PAGE,
                "<b>25</b><small>人</small></p>\n<p class=\"with\"><span><span class=\"nb\">令和6年度",
                "<b>3</b><small>人</small></p>\n<p class=\"with\"><span><span class=\"nb\">令和3年度",
                found,
            ),
            leak(
                "a reason",
                USERS_PAGE,
                "<dl class=\"about\">",
                "<dl class=\"about\"><div><dt>担当課の説明</dt><dd><span>令和3年度（2021年度）：転入した人が3人いました</span></dd></div>",
                found,
            ),
            leak(
                "a reason in the data",
                USERS_JSON,
                "\"period\": 2023,\n      \"text\": {\n        \"ja\": \"",
                "\"period\": 2021,\n      \"text\": {\n        \"ja\": \"転入した人が3人いました。",
                found,
            ),
            leak("a sentence in the data", USERS_JSON, "\"ja\": [\n", "\"ja\": [\n\"令和3年度は3人でした。\",", found),
            leak(
                "a note in the data",
                USERS_JSON,
                "\"status\": \"Q\",\n          \"as_of\": null,\n          \"note\": null",
                "\"status\": \"Q\",\n          \"as_of\": null,\n          \"note\": \"実は3人\"",
                found,
            ),
            leak("a note in a table", "data/indicators/users.csv", ",Q,,", ",Q,本当は3人,", found),
            leak(
                "the card on the index",
                "index.html",
                "<b>25</b><small>人</small><i><span class=\"nb\">令和6年度",
                "<b>3</b><small>人</small><i><span class=\"nb\">令和3年度",
                found,
            ),
            leak(
                "the text of the policy",
                "policies/care.html",
                "令和4年度は、地域の",
                "見守りの利用者は、令和3年度に3人でした。令和4年度は、地域の",
                found,
            ),
            leak(
                "the page of another indicator",
                "indicators/other.html",
                "<dl class=\"about\">",
                "<dl class=\"about\"><div><dt>注意</dt><dd>見守りの利用者は令和3年度に3人でした。</dd></div>",
                found,
            ),
            leak(
                "the page about the site",
                "about.html",
                "</main>",
                "<h2>見守りの利用者</h2><p>2021年度は3人でした。</p></main>",
                found,
            ),
        ],
    );
}

#[test]
fn words_on_one_of_several_series() {
    let cell = "K0413 相談した人 新規の相談[2022]";
    all_found(
        &kinds(),
        &[
            leak(
                "a cell among several",
                "indicators/cases.html",
                "<td class=\"t\">33</td><td>x</td>",
                "<td class=\"t\">33</td><td>4</td>",
                cell,
            ),
            leak(
                "a sentence on a part",
                "indicators/cases.html",
                "<p class=\"key\">",
                "<p class=\"key\">令和4年度の新規の相談は4人でした。",
                cell,
            ),
            leak(
                "a sentence on any part",
                "indicators/cases.html",
                "<p class=\"key\">",
                "<p class=\"key\">令和4年度は4人でした。",
                cell,
            ),
            leak(
                "the parts of a total",
                "indicators/cases.html",
                "<p class=\"key\">",
                "<p class=\"key\">令和4年度は33人でした。内訳では、新規の相談は8人減り（12人→4人）、継続の相談は9人減りました。",
                cell,
            ),
        ],
    );
}
