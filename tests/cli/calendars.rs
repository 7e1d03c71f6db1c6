//! Indicators that count calendar years or the years of surveys: what their labels mean, and what is printed of them.

use serde_json::{Value, json};

use super::story::Source;

const BIRTHS: &str = "\
title: 生まれた数
policy: care
unit: 人
calendar: calendar-year
direction: higher
direction_basis: 計画の目標から
baseline: 令和3年
targets: [{period: 令和8年, value: 150, kind: final}]
breaks: [{period: R3, note: 対象を広げた}]
events: [{from: 令和2年, to: 2021年, note: 数え直した}]
reasons: [{period: 2023, text: 広報を増やした}]
";

const BIRTHS_TABLE: &str = "\
区分,H30(H30.10月～),令和3年,令和4年,令和5年中,R6(R6.6.30時点)
市全体,20,100,110,130,60
";

/// The tiny source with an indicator of calendar years.
fn with_births() -> Source {
    Source::tiny().file("care/births.yaml", BIRTHS).file("care/births.csv", BIRTHS_TABLE)
}

/// What the data file says of the days of each year: label, first and last day, and whether it counts.
#[track_caller]
fn days(source: &Source, id: &str) -> Value {
    let json = source.json(&format!("data/indicators/{id}.json"));
    let observations = json["series"][0]["observations"].as_array().unwrap();
    observations.iter().map(|o| json!([o["period"], o["label"]["ja"], o["from"], o["to"], o["complete"]])).collect()
}

/// The words of a page without its marks and white space.
fn words(page: &str) -> String {
    let pieces = page.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, words)| words).collect::<String>().split_whitespace().collect()
}

#[test]
fn neither_context_nor_a_forecast_moves_the_years_that_the_index_speaks_of() {
    let meetings = "title: 会議の回数\npolicy: care\nunit: 回\nlevel: activity\n";
    let people = "title: 人口\npolicy: care\nunit: 人\ncalendar: survey\n";
    let source = Source::tiny()
        .file("care/meetings.yaml", meetings)
        .file("care/meetings.csv", "年度,実績\nR4,30\nR5,32\nR7,\n")
        .file("care/people.yaml", people)
        .file("care/people.csv", "年,実績,状態\n令和6年,900,\n2040年,800,予測\n");
    source.build().exits(0);
    let index = words(&source.page("index.html"));
    assert!(index.contains("令和5年度までの状況です。"), "the census of 2024 is no year of the plan: {index}");
    assert!(index.contains("～令和6年12月31日）"), "2040 has not been read, and of 2025 nothing: {index}");
}

#[test]
fn a_reading_within_a_year_is_no_whole_year_of_the_plan() {
    let advisers = |table: &str| {
        Source::tiny()
            .edit("site.yaml", "publisher: 試し市\n", "publisher: 試し市\nplan: {title: 計画, from: 2024, to: 2026}\n")
            .without("care/visits.yaml")
            .without("care/visits.csv")
            .file(
                "care/advisers.yaml",
                "title: 団体の数\npolicy: care\nunit: 団体\nlevel: activity\naggregation: point-in-time\n",
            )
            .file("care/advisers.csv", table)
    };
    let lead = |source: &Source| {
        source.build().exits(0);
        words(&source.page("index.html"))
    };
    let index = lead(&advisers("時点,実績\nR6.3.31時点,9団体\nR6.11時点,10団体\n"));
    let expected = "の1年分の実績はまだありません。下は、計画開始前の令和5年度までの状況です。";
    assert!(index.contains(expected), "the year 2024 ends in March 2025: {index}");
    let index = lead(&advisers("時点,実績\nR6.3.31時点,9団体\nR7.3.31時点,10団体\n"));
    assert!(index.contains("のうち、令和6年度までの状況です。"), "{index}");
    let index = lead(&advisers("時点,実績\nR6.11時点,10団体\n"));
    assert!(index.contains("令和6年度までの状況です。"), "where there is no whole year at all: {index}");
}

#[test]
fn a_calendar_year_runs_from_january_to_december_in_the_data() {
    let source = with_births();
    source.build().exits(0).has_no_complaint();
    let expected = json!([
        [2018, "平成30年", "2018-10-01", "2018-12-31", false],
        [2021, "令和3年", "2021-01-01", "2021-12-31", true],
        [2022, "令和4年", "2022-01-01", "2022-12-31", true],
        [2023, "令和5年", "2023-01-01", "2023-12-31", true],
        [2024, "令和6年", "2024-01-01", "2024-06-30", false],
    ]);
    assert_eq!(days(&source, "births"), expected);
    let json = source.json("data/indicators/births.json");
    assert_eq!(json["calendar"], "calendar-year");
    assert_eq!(json["series"][0]["observations"][4]["as_of"], "2024-06-30");
    assert_eq!((&json["targets"][0]["period"], &json["breaks"][0]["period"]), (&2026.into(), &2021.into()));
    let analysis = &json["series"][0]["analysis"];
    assert_eq!(analysis["latest"], json!({"period": 2023, "value": 130}));
    assert_eq!((&analysis["change"]["absolute"], &analysis["since_baseline"]["absolute"]), (&20.into(), &30.into()));
    let excluded = json!([{"period": 2018, "reason": "incomplete"}, {"period": 2024, "reason": "incomplete"}]);
    assert_eq!(analysis["excluded"], excluded);
    let said = [
        "令和5年は130人で、前年（110人）に比べ20人（18.2%）増加しました。",
        // 20 is less than 1.96 times the root of 240, which is 30.4.
        "この差は、偶然でも起こりうる大きさです。",
        "令和5年の時点で、令和8年の目標（150人）まであと20人でした。",
        "令和6年の60人は1月から6月までの6か月分のため、比較には用いていません。",
    ];
    assert_eq!(analysis["sentences"]["ja"], json!(said));
}

#[test]
fn a_page_of_calendar_years_speaks_of_years_and_not_of_fiscal_years() {
    let source = with_births();
    source.build().exits(0);
    let page = words(&source.page("indicators/births.html"));
    for text in [
        "令和3年2021年ここで集計の前提が変わりました",
        "前年に比べ20人増加",
        "前年との比較",
        "斜線は1年分に満たない年です",
        "判定なし（1年分そろった年が5つ未満）",
        "平成30年（2018年）～令和6年（2024年）",
        "令和3年（2021年）：対象を広げた",
        "令和2年（2020年）～令和3年（2021年）：数え直した",
        "令和5年（2023年）：広報を増やした",
        "令和6年2024年1月～6月60",
        "平成30年（10月～12月のため）",
    ] {
        let text = text.replace("のため", "の値のため");
        assert!(page.contains(&text), "{text}: {page}");
    }
    assert!(!page.contains("年度"), "{page}");
    let chart = source.page("charts/births.svg");
    assert!(chart.contains("令和5年 130人") && chart.contains("令和6年の1月から6月まで 60人"), "{chart}");
    assert!(!chart.contains("年度"), "{chart}");

    // Beside it fiscal years are spoken of as ever, and the pages of the whole site of both.
    let page = words(&source.page("indicators/visits.html"));
    assert!(page.contains("令和5年度は34件で、前年度（31件）に比べ3件増加しました。"), "{page}");
    let index = words(&source.page("index.html"));
    assert!(index.contains("前年度・前年との比較") && index.contains("前年に比べ20人増加"), "{index}");
    assert!(index.contains("令和5年度までの状況です。"), "fiscal year 2023 ends after the year 2023: {index}");
    assert!(words(&source.page("about.html")).contains("1月1日から12月31日までの値"));
    let alone = with_births().without("care/visits.yaml").without("care/visits.csv");
    alone.build().exits(0);
    let index = words(&alone.page("index.html"));
    assert!(index.contains("令和5年までの状況です。") && !index.contains("年度"), "{index}");
    let fiscal = Source::tiny();
    fiscal.build().exits(0);
    assert!(words(&fiscal.page("index.html")).contains("前年度との比較"));
    assert!(!words(&fiscal.page("about.html")).contains("12月31日"));
}

#[test]
fn the_csv_of_calendar_years_names_them_and_reads_back() {
    let source = with_births();
    source.build().exits(0);
    let csv = source.page("data/indicators/births.csv");
    assert!(csv.contains("\r\n2023,2023年,令和5年,2023-01-01,2023-12-31,true,130,人,"), "{csv}");
    // Beside fiscal years 2024年 would be a second way of writing in one column (rule L3-05).
    assert!(source.page("data/observations.csv").contains(",2024,,令和6年,2024-01-01,2024-06-30,false,60,人,"));
    assert!(
        source.page("data/observations.csv").contains(",2023,2023年度,令和5年度,2023-04-01,2024-03-31,true,34,件,")
    );
    let before = source.page("data/indicators/births.json");
    let again = with_births().file("care/births.csv", &csv);
    again.build().exits(0).has_no_complaint();
    assert_eq!(again.page("data/indicators/births.json"), before);
    assert_eq!(again.page("data/indicators/births.csv"), csv);
}

#[test]
fn tables_of_every_shape_are_read_by_calendar_years() {
    let expected = json!([
        [2022, "令和4年", "2022-01-01", "2022-12-31", true],
        [2023, "令和5年", "2023-01-01", "2023-12-31", true],
        [2024, "令和6年", "2024-01-01", "2024-02-01", false],
    ]);
    let yaml = "title: 数\npolicy: care\nunit: 人\ncalendar: calendar-year\n";
    for table in [
        "年,実績\n令和4年,10\n2023暦年,12\nR6.2.1,2\n",
        "年,実績,until\nR4,10,\nR5,12,\nR6,2,2024-02-01\n",
        "年,人数\n令和4年中,10\nCY2023,12\nR6.2.1,2\n",
        "区分,令和4年中,CY2023,R6(1月～R6.2.1)\n市全体,10,12,2\n",
        "区分,令和4年中,CY2023,R6.2.1\n,人数,人数,人数\n市全体,10,12,2\n",
    ] {
        let source = Source::tiny().file("care/number.yaml", yaml).file("care/number.csv", table);
        source.build().exits(0);
        assert_eq!(days(&source, "number"), expected, "{table}");
    }
    let inline = format!(
        "{yaml}observations: [{{period: R4, value: 10}}, {{period: 2023暦年, value: 12}}, {{period: R6.2.1, value: 2}}]\n"
    );
    let source = Source::tiny().file("care/number.yaml", &inline);
    source.build().exits(0);
    assert_eq!(days(&source, "number"), expected);
    let declared = format!("{yaml}periods: {{R6: {{until: 2024-02-01}}}}\n");
    let source =
        Source::tiny().file("care/number.yaml", &declared).file("care/number.csv", "年,実績\nR4,10\nR5,12\nR6,2\n");
    source.build().exits(0);
    assert_eq!(days(&source, "number"), expected);
}

#[test]
fn what_is_wrong_with_a_calendar_year_is_told_as_such() {
    let source = with_births().edit("care/births.yaml", "baseline", "periods: {R5: {until: 2024-02-01}}\nbaseline");
    source.check(&[]).exits(1).complains("2024-02-01 は、2023年の日ではありません");
    let source = with_births().edit(
        "care/births.yaml",
        "baseline",
        "spans: [{period: R5, until: 2024-02-01, value: 9}]\nbaseline",
    );
    source.check(&[]).exits(1).complains("その年の中の月日を書いてください");
    let source =
        with_births().edit("care/births.yaml", "baseline", "spans: [{period: R5, until: 02-28, value: 9}]\nbaseline");
    source.check(&[]).exits(0);
    let source = with_births().edit("care/births.csv", "令和3年,", "令和3年度上半期,");
    let run = source.check(&[]).exits(1);
    run.complains("「令和3年度上半期」は年として読めません").complains("「令和6年上半期」「令和6年末」");
    let source = with_births().edit("care/births.csv", "令和3年,令和4年,", "令和3年,R3.12.31,");
    source.check(&[]).exits(1).complains("同じ年（2021年）の値が2つあります");
    let source = with_births().edit("care/births.csv", "110", "1100");
    source.check(&[]).complains("2022年の値（1100人）が、2021年の値（100人）の約11倍");
}

#[test]
fn a_stock_of_calendar_years_is_read_on_days_of_them() {
    let stock = |more: &str, table: &str| {
        let yaml =
            format!("title: 数\npolicy: care\nunit: 人\ncalendar: calendar-year\naggregation: point-in-time\n{more}");
        let source = Source::tiny().file("care/number.yaml", &yaml).file("care/number.csv", table);
        source.build().exits(0).has_no_complaint();
        source
    };
    let source = stock("read_on: year-start\n", "年,実績,時点\nR4,50,\nR5,52,2023-01-01\nR6,55,2024-06-30\n");
    let complete: Vec<Value> = days(&source, "number").as_array().unwrap().iter().map(|year| year[4].clone()).collect();
    assert_eq!(complete, [true, true, false]);
    let page = words(&source.page("indicators/number.html"));
    assert!(page.contains("ある時点の値年の初め") && !page.contains("年度"), "{page}");
    // Of two days equally often the later one of the year: December, where a fiscal year would have March.
    let source = stock("", "区分,R4.3末,R5\n市全体,50,52\n");
    let days = days(&source, "number");
    assert_eq!((&days[0][4], &days[1][4]), (&false.into(), &true.into()));
    let page = words(&source.page("indicators/number.html"));
    assert!(page.contains("令和4年2022年3月末時点50") && page.contains("令和5年2023年52"), "{page}");
}

#[test]
fn the_day_of_a_survey_is_no_part_of_a_year() {
    let yaml = "title: 満足している人\npolicy: care\nunit: 人\ncalendar: survey\n";
    let table = "区分,R1.10.1,R3.9.1,R5.10.1,R6\n回答者,50,52,55,58\n";
    let source = Source::tiny().file("care/content.yaml", yaml).file("care/content.csv", table);
    source.build().exits(0).has_no_complaint();
    let expected = json!([
        [2019, "令和元年", "2019-01-01", "2019-10-01", true],
        [2021, "令和3年", "2021-01-01", "2021-09-01", true],
        [2023, "令和5年", "2023-01-01", "2023-10-01", true],
        [2024, "令和6年", "2024-01-01", "2024-12-31", true],
    ]);
    assert_eq!(days(&source, "content"), expected);
    let page = words(&source.page("indicators/content.html"));
    for text in [
        "令和6年は58人で、前年（55人）に比べ3人増加しました。",
        "令和5年2023年10月1日時点55",
        "令和6年2024年58",
        "調査の時点の値",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains("年度") && !page.contains("1月～"), "{page}");
    assert!(source.page("charts/content.svg").contains("令和3年の9月1日時点 52人"));
    let rare = source.file("care/content.csv", "区分,R1.10.1,R3.9.1,R5.10.1,\n回答者,50,52,55\n");
    rare.build().exits(0);
    let page = words(&rare.page("indicators/content.html"));
    assert!(page.contains("令和5年は55人でした。前年の値がないため、前年との比較はしていません。"), "{page}");
    // An earlier survey of the same year is no part of a later one.
    let twice = rare.file("care/content.csv", "区分,R3.6.1,R3.9.1\n回答者,49,52\n");
    twice.build().exits(0);
    let page = words(&twice.page("indicators/content.html"));
    assert!(page.contains("新しい時点の値を表とグラフに使い") && page.contains("令和3年6月1日"), "{page}");
    assert!(!page.contains("途中"), "{page}");
}

const SHARE: &str = "\
title: 割合
policy: care
unit: ％
derive:
  formula: a / b * 100
  inputs: {a: births, b: women}
";

const WOMEN: &str = "title: 女性\npolicy: care\nunit: 人\ncalendar: survey\n";

#[test]
fn a_derivation_keeps_to_one_way_of_counting_years() {
    let women = "区分,令和3年,令和4年,令和5年\n市全体,1000,1000,1000\n";
    let all = || with_births().file("care/women.yaml", WOMEN).file("care/women.csv", women);
    let source = all().file("care/share.yaml", &format!("{SHARE}calendar: calendar-year\n"));
    source.build().exits(0).has_no_complaint();
    let expected = json!([
        [2021, "令和3年", "2021-01-01", "2021-12-31", true],
        [2022, "令和4年", "2022-01-01", "2022-12-31", true],
        [2023, "令和5年", "2023-01-01", "2023-12-31", true],
    ]);
    assert_eq!(days(&source, "share"), expected);

    // Its own years are fiscal ones where nothing is said.
    let run = all().file("care/share.yaml", SHARE).check(&[]).exits(1);
    run.complains("K0117")
        .complains("数える指標：share。")
        .complains("数える指標：births、women。")
        .complains("share.yaml:4:1");
    let mixed = all()
        .edit("care/women.yaml", "calendar: survey\n", "")
        .file("care/share.yaml", &format!("{SHARE}calendar: calendar-year\n"));
    let run = mixed.check(&["--lang", "en"]).exits(1);
    let run = run.complains("By fiscal years (April to March): women.").complains("share、births.");
    assert_eq!(run.stderr.matches("K0117").count(), 2, "once, and in the hint to explain: {}", run.stderr);
}

#[test]
fn a_part_is_not_compared_with_a_whole_of_other_years() {
    let part = "title: うち\npolicy: care\nunit: 件\npart_of: visits\n";
    let table = "区分,R4,R5\n市全体,40,40\n";
    let fiscal = Source::tiny().file("care/part.yaml", part).file("care/part.csv", table);
    fiscal.check(&[]).exits(0).complains("K0309");
    let source = fiscal.file("care/part.yaml", &format!("{part}calendar: calendar-year\n"));
    source.check(&[]).exits(0).has_no_complaint();
}
