//! Totals of several dimensions, shares, values per base, indices, the city against others, and what rates rest on.

use serde_json::{Value, json};

use super::derived::{computed, frame, tells, told, values, with};
use super::story::Source;

const BY_SEX_AND_AGE: &str = "\
title: 利用者
policy: care
unit: 人
dimensions:
  sex:
    title: 性別
    values: {men: 男, women: 女}
    total: {label: 男女計, rule: sum}
  age:
    title: 年代
    values: {young: 65歳未満, old: 65歳以上}
    total: {label: 全年代, rule: sum}
";

const PEOPLE: &str = "\
年度,性別,年代,実績
R4,男,65歳未満,10
R4,男,65歳以上,20
R4,女,65歳未満,30
R4,女,65歳以上,40
R5,男,65歳未満,11
R5,男,65歳以上,22
R5,女,65歳未満,33
";

fn people() -> Source {
    frame().file("care/people.yaml", BY_SEX_AND_AGE).file("care/people.csv", PEOPLE)
}

/// The series of an indicator by their keys, each with a field of its observations by year.
#[track_caller]
fn series(source: &Source, id: &str, field: &str) -> Value {
    source.build().exits(0);
    let json = source.json(&format!("data/indicators/{id}.json"));
    let series = json["series"].as_array().unwrap().iter().map(|series| {
        let values = series["key"].as_object().map(|key| key.values().map(|v| v.as_str().unwrap()).collect::<Vec<_>>());
        let years = series["observations"].as_array().unwrap().iter();
        let years: Value =
            years.map(|o| (o["period"].to_string(), o[field].clone())).collect::<serde_json::Map<_, _>>().into();
        (values.unwrap_or_default().join(" "), years)
    });
    series.collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn totals_are_made_along_every_dimension_where_every_part_is_there() {
    let expected = json!({
        "men young": {"2022": 10, "2023": 11},
        "men old": {"2022": 20, "2023": 22},
        "men total": {"2022": 30, "2023": 33},
        "women young": {"2022": 30, "2023": 33},
        "women old": {"2022": 40},
        "women total": {"2022": 70},
        "total young": {"2022": 40, "2023": 44},
        "total old": {"2022": 60},
        "total total": {"2022": 100},
    });
    assert_eq!(series(&people(), "people", "value"), expected);
    let shares = series(&people(), "people", "share_percent");
    assert_eq!(shares["men young"], json!({"2022": 10, "2023": null}));
    assert_eq!(shares["women total"], json!({"2022": 70}));
    assert_eq!(shares["total total"], json!({"2022": null}));
    let json = people();
    json.build().exits(0);
    let json = json.json("data/indicators/people.json");
    assert_eq!(json["headline"], json!({"sex": "total", "age": "total"}));
    assert_eq!(json["series"][2]["label"], json!({"ja": "男・全年代"}));
    assert_eq!(json["series"][8]["label"], json!({"ja": "男女計"}));

    // Ages may not be added here, so that every age has its own total of men and women, and its own shares.
    let source = people().edit("care/people.yaml", "total: {label: 全年代, rule: sum}", "total: {rule: none}");
    let expected = json!({
        "men young": {"2022": 10, "2023": 11}, "men old": {"2022": 20, "2023": 22},
        "women young": {"2022": 30, "2023": 33}, "women old": {"2022": 40},
        "total young": {"2022": 40, "2023": 44}, "total old": {"2022": 60},
    });
    assert_eq!(series(&source, "people", "value"), expected);
    assert_eq!(series(&source, "people", "share_percent")["men young"], json!({"2022": 25, "2023": 25}));
}

#[test]
fn totals_of_two_dimensions_read_back_from_our_own_csv() {
    let source = people();
    source.build().exits(0);
    let (json, csv) = (source.page("data/indicators/people.json"), source.page("data/indicators/people.csv"));
    let again = people().file("care/people.csv", &csv);
    again.build().exits(0).has_no_complaint();
    assert_eq!(again.page("data/indicators/people.json"), json);
}

#[test]
fn a_printed_total_is_compared_with_its_own_parts() {
    let table = format!("{PEOPLE}R4,男,全年代,30\nR4,男女計,65歳未満,40\nR4,男女計,全年代,100\n");
    let source = people().file("care/people.csv", &table);
    assert_eq!(told(&source).len(), 0);
    let source = source.edit("care/people.csv", "R4,男,全年代,30", "R4,男,全年代,31");
    let problems = told(&source);
    let places: Vec<(&str, &str)> = problems.iter().map(|t| (t[0].as_str(), t[2].as_str())).collect();
    // The total of men differs from its ages. That of all is the sum of its ages and of all cells: it is right.
    assert_eq!(places, [("K0301", "31")], "{problems:#?}");
    let wrong = source.edit("care/people.csv", "R4,男女計,全年代,100", "R4,男女計,全年代,110");
    let places: Vec<String> = told(&wrong).into_iter().map(|told| told[2].clone()).collect();
    assert_eq!(places, ["31", "110"]);
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let built = |table: &str| {
        let source = people().file("care/people.csv", table);
        source.build().exits(0);
        (source.page("data/indicators/people.json"), source.page("indicators/people.html"))
    };
    let mut rows: Vec<&str> = PEOPLE.lines().collect();
    rows[1..].reverse();
    let before = built(PEOPLE);
    assert_eq!(built(&(rows.join("\n") + "\n")), before);
    rows[1..].rotate_left(3);
    assert_eq!(built(&(rows.join("\n") + "\n")), before);
}

#[test]
fn shares_are_of_counts_that_add_up_within_a_year() {
    let share = |source: Source| series(&source, "cases", "share_percent")["new"].clone();
    // 3 of 8 and 4 of 10.
    assert_eq!(share(Source::tiny_with_kinds()), json!({"2021": 37.5, "2022": 40}));
    for keys in
        ["unit: ％", "unit: 件\naggregation: point-in-time", "unit: 件\nrestated: true", "unit: 件\nmeasure: rate"]
    {
        let source = Source::tiny_with_kinds().edit("care/cases.yaml", "unit: 件", keys);
        let none = share(source);
        assert!(none.as_object().unwrap().values().all(Value::is_null), "{keys}: {none}");
    }
    let source = Source::tiny_with_kinds().edit("care/cases.yaml", "rule: sum", "rule: none");
    assert_eq!(share(source), json!({"2021": null, "2022": null}));
    let source = Source::tiny_with_kinds();
    source.build().exits(0);
    let page = source.page("indicators/cases.html");
    assert!(page.contains("合計に占める割合") && page.contains("37.5%") && page.contains("60.0%"), "{page}");
}

#[test]
fn values_per_base_are_complete_only_where_both_are() {
    let districts = "title: 地区の数\npolicy: care\nunit: 地区\naggregation: point-in-time\n";
    let table = "年度,実績,状態,until\nR3,90,,\nR4,96,見込,\nR5,0,,\nR6,96,,2024-10-31\nR7,,欠測,\n";
    let source = frame().file("care/districts.yaml", districts).file("care/districts.csv", table);
    let per = "per: {indicator: districts, scale: 100}\n";
    let years = [("R2", "20"), ("R3", "27"), ("R4", "28"), ("R5", "30"), ("R6", "31"), ("R7", "33")];
    let source = with(source, "meetings", "回", &years, per);
    let expected = json!({
        "2020": null,
        "2021": {"value": 30, "complete": true, "status": "A"},
        "2022": {"value": 29.17, "complete": true, "status": "P"},
        "2023": null,
        "2024": {"value": 32.29, "complete": false, "status": "A"},
        "2025": null,
    });
    assert_eq!(series(&source, "meetings", "per")[""], expected);
    let json = source.json("data/indicators/meetings.json");
    assert_eq!(json["per"], json!({"indicator": "districts", "value": null, "scale": 100, "title": null}));
    let page = source.page("indicators/meetings.html");
    for words in
        ["100地区</span>あたり（回）", "29.2", "32.3＊", "「地区の数」の同じ年の値で割っています。", "＊は、割る数"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }

    let source = with(frame(), "meetings", "回", &years[..2], "per: {value: 96, title: 小学校区・地区}\n");
    let expected = json!({
        "2020": {"value": 0.2083, "complete": true, "status": "A"},
        "2021": {"value": 0.2813, "complete": true, "status": "A"},
    });
    assert_eq!(series(&source, "meetings", "per")[""], expected);
    assert!(source.page("indicators/meetings.html").contains("1小学校区・地区</span>あたり（回）"));
    let rate = source.edit("care/meetings.yaml", "unit: 回", "unit: ％");
    tells(&rate, "K0326", "care/meetings.yaml:5:14", "96", &["単位が ％ の指標", "per"]);
}

#[test]
fn an_index_stands_on_its_base_year_after_the_last_break() {
    let years = [("R1", "50"), ("R2", "80"), ("R3", "100"), ("R4", "90")];
    let source = with(frame(), "calls", "件", &years, "baseline: R2\n");
    assert_eq!(series(&source, "calls", "index")[""], json!({"2019": 62.5, "2020": 100, "2021": 125, "2022": 112.5}));
    let analysis = source.json("data/indicators/calls.json")["series"][0]["analysis"].clone();
    assert_eq!(analysis["index_base"], 2020);
    assert!(source.page("indicators/calls.html").contains("指数（<span class=\"nb\">令和2年度</span>＝100）"));
    let broken = source.edit("care/calls.yaml", "baseline: R2", "baseline: R2\nbreaks: [{period: R3}]");
    assert_eq!(series(&broken, "calls", "index")[""]["2022"], Value::Null, "nothing crosses a break");
    let after = broken.edit("care/calls.yaml", "baseline: R2", "baseline: R3");
    assert_eq!(series(&after, "calls", "index")[""], json!({"2019": null, "2020": null, "2021": 100, "2022": 90}));
    let zero = with(frame(), "calls", "件", &[("R2", "0"), ("R3", "5")], "baseline: R2\n");
    assert_eq!(series(&zero, "calls", "index")[""], json!({"2020": null, "2021": null}));
}

#[test]
fn the_city_stands_above_or_below_the_average() {
    let more = "decimals: 1\nbenchmarks: [{title: 政令指定都市の平均, period: R4, value: 4.6, rank: 5}, \
                {title: 県の平均, period: R4, value: 5.8}, {title: 国の平均, period: R3, value: 7}]\n";
    let source = with(frame(), "hospitals", "人口10万対", &[("R4", "5.8")], more);
    source.build().exits(0);
    let json = source.json("data/indicators/hospitals.json");
    let expected = json!([
        {"title": {"ja": "政令指定都市の平均"}, "period": 2022, "value": 5.8, "benchmark": 4.6, "difference": 1.2,
         "percent": 126.1, "side": "above", "rank": 5},
        {"title": {"ja": "県の平均"}, "period": 2022, "value": 5.8, "benchmark": 5.8, "difference": 0,
         "percent": 100, "side": "same", "rank": null},
    ]);
    let found = &json["series"][0]["analysis"]["benchmarks"];
    assert_eq!((found[0]["difference"].as_f64(), found[1]["difference"].as_f64()), (Some(1.2), Some(0.0)));
    for (found, expected) in found.as_array().unwrap().iter().zip(expected.as_array().unwrap()) {
        for (key, value) in expected.as_object().unwrap().iter().filter(|(key, _)| *key != "difference") {
            assert_eq!(&found[key], value, "{key}");
        }
    }
    assert_eq!(found.as_array().unwrap().len(), 2, "the city has no value of the nation's year");
    let page = source.page("indicators/hospitals.html");
    for words in
        ["政令指定都市の平均との比較", "上回っています", "126.1にあたります", "順位は5位です", "県の平均と同じです"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
}

/// A printed rate of three years with its counts.
fn rate(values: [&str; 3], more: &str) -> Source {
    let source = with(frame(), "used", "人", &[("R3", "80"), ("R4", "95"), ("R5", "120")], "");
    let source = with(source, "asked", "人", &[("R3", "200"), ("R4", "200"), ("R5", "200")], "");
    let years: Vec<(&str, &str)> = ["R3", "R4", "R5"].into_iter().zip(values).collect();
    with(source, "rate", "％", &years, &format!("decimals: 1\ndirection: higher\ndirection_basis: 計画\n{more}"))
}

#[track_caller]
fn judged(source: &Source) -> (Value, Value) {
    source.build().exits(0);
    let analysis = source.json("data/indicators/rate.json")["series"][0]["analysis"].clone();
    (analysis["trend"]["homogeneity"].clone(), analysis["change"]["verdict"].clone())
}

#[test]
fn a_printed_rate_is_tested_on_the_counts_it_rests_on() {
    let values = ["40", "47.5", "60"];
    assert_eq!(judged(&rate(values, "")), (Value::Null, json!("not-assessed")), "nothing is known of its base");
    // Σ (x - 200 p)² / (200 p (1 - p)) with p = 295/600; of two degrees of freedom the tail is exp(-χ²/2). 95 and 120
    // of 200 differ with z = 2.507.
    let tested = (json!({"statistic": 16.34, "df": 2, "p": 0.000_283_3}), json!("better"));
    assert_eq!(judged(&rate(values, "base: {numerator: used, denominator: asked}\n")), tested);
    // Of 200 each rate is the share of one count alone, which is found.
    assert_eq!(judged(&rate(values, "base: {indicator: asked}\n")), tested);
    // Of 5,000 it is the share of several, and nothing is tested.
    let source = rate(values, "base: {indicator: asked}\n");
    let large = source.edit("care/asked.yaml", "200", "5000").edit("care/asked.yaml", "200", "5000");
    let large = large.edit("care/asked.yaml", "200}", "5000}");
    assert_eq!(judged(&large), (Value::Null, json!("not-assessed")));
    // All of 5,000, cut off: one less would be 99.9.
    let all = rate(["100", "100", "99.9"], "base: {indicator: asked, mode: truncate}\n").edit(
        "care/asked.yaml",
        "R3, value: 200",
        "R3, value: 5000",
    );
    let all = all.edit("care/asked.yaml", "R4, value: 200", "R4, value: 5000").edit(
        "care/asked.yaml",
        "R5, value: 200",
        "R5, value: 1000",
    );
    assert_eq!(judged(&all).0["df"], 2);
    // Amounts are no counts: one yen more or less is not drawn by lot.
    let money = rate(values, "base: {numerator: used, denominator: asked}\n");
    let money = money.edit("care/used.yaml", "unit: 人", "unit: 円").edit("care/asked.yaml", "unit: 人", "unit: 円");
    assert_eq!(judged(&money), (Value::Null, json!("not-assessed")));
    let shares = computed(money, "share", "％", "share(a, b)", "{a: used, b: asked}");
    shares.build().exits(0);
    let analysis = shares.json("data/indicators/share.json")["series"][0]["analysis"].clone();
    assert_eq!(analysis["trend"]["homogeneity"], Value::Null);
}

#[test]
fn a_printed_rate_is_compared_with_its_counts() {
    // 58/60 = 96.66…, 47/57 = 82.456…
    let rate = |first: &str, second: &str, more: &str| {
        let source = with(frame(), "stayed", "人", &[("R3", "58"), ("R4", "47")], "");
        let source = with(source, "all", "人", &[("R3", "60"), ("R4", "57")], "");
        let more = format!("base: {{numerator: stayed, denominator: all{more}}}\n");
        with(source, "rate", "％", &[("R3", first), ("R4", second)], &format!("decimals: 1\n{more}"))
    };
    let right = rate("96.7", "82.5", "");
    assert_eq!(told(&right).len(), 0);
    right.build().exits(0);
    assert!(right.page("indicators/rate.html").contains("「stayedの数」を「allの数」で割った割合です。"));
    let words = ["47人 ÷ 57人", "82.4561… を切り捨てた値です", "mode: truncate"];
    tells(&rate("96.7", "82.4", ""), "K0324", "care/rate.yaml:4:63", "82.4", &words);
    assert_eq!(told(&rate("96.6", "82.4", ", mode: truncate")).len(), 0);
    tells(&rate("96.7", "82.4", ", mode: truncate"), "K0324", "care/rate.yaml:4:36", "96.7", &["四捨五入した値です"]);
    tells(
        &rate("97.6", "82.5", ""),
        "K0324",
        "care/rate.yaml:4:36",
        "97.6",
        &["でもありません", "accept: [{code: K0324"],
    );
    let count = rate("96.7", "82.5", "").edit("care/rate.yaml", "unit: ％", "unit: 件");
    tells(&count, "K0326", "care/rate.yaml:6:40", "all", &["単位が 件 の指標", "base"]);
}

#[test]
fn a_formula_may_rest_on_a_total_of_two_dimensions_and_on_one_of_its_values() {
    let source = computed(people(), "share", "％", "share(a, b)", "{a: people/women, b: people}");
    assert_eq!(values(&source, "share"), json!([[2022, 70.0]]));
}
