//! Charts that compare items rather than years: which one an indicator gets, and what is said of it.

use super::story::Source;

const AREAS: &str = "dimensions:\n  area:\n    title: 地区\n    values: {north: 北, south: 南, east: 東}\n";

/// A site with one indicator, and its page.
fn page(yaml: &str, table: &str) -> String {
    let yaml = format!("title: 地区の数\npolicy: care\n{yaml}");
    let source = Source::tiny().file("care/areas.yaml", &yaml).file("care/areas.csv", table);
    source.build().exits(0);
    source.page("indicators/areas.html")
}

/// How often a mark of a class is drawn in the wide drawing.
fn marks(page: &str, class: &str) -> usize {
    let wide = page.split("plot wide").nth(1).unwrap().split("</svg>").next().unwrap();
    wide.matches(&format!("class=\"{class}\"")).count()
}

fn benchmarks(values: [u32; 3]) -> String {
    let one = |(area, value): (&str, u32)| {
        format!("  - {{title: 10市の平均, period: R5, value: {value}, rank: 4, key: {{area: {area}}}}}\n")
    };
    format!("benchmarks:\n{}", ["north", "south", "east"].into_iter().zip(values).map(one).collect::<String>())
}

const ONE_YEAR: &str = "区分,R5年度\n北,40\n南,25\n東,60\n";

#[test]
fn items_of_one_year_with_averages_are_dots() {
    let page = page(&format!("unit: 件\n{AREAS}{}", benchmarks([32, 50, 600])), ONE_YEAR);
    assert_eq!((marks(&page, "pin"), marks(&page, "stem")), (3, 3));
    assert!(page.contains("10市の平均（＝100）") && page.contains("平均を100とした位置"), "{page}");
    assert!(page.contains("4位") && page.contains("順位は、出典の資料にあるものです"));
}

#[test]
fn items_that_share_an_average_stand_in_their_own_unit_the_greatest_first() {
    let page = page(&format!("unit: 件\n{AREAS}{}", benchmarks([32, 32, 32])), ONE_YEAR);
    assert!(page.contains("10市の平均 32") && !page.contains("（＝100）"), "{page}");
    let wide = page.split("plot wide").nth(1).unwrap();
    let at = |text: &str| wide.find(text).unwrap();
    let place = |value: &str| at(&format!("data-t=\"令和5年度 {value}件、"));
    assert!(place("60") < place("40") && place("40") < place("25"));
}

#[test]
fn items_of_one_year_with_targets_are_bars_towards_them() {
    let target =
        |area: &str, value: u32| format!("  - {{period: R5, value: {value}, kind: yearly, key: {{area: {area}}}}}\n");
    let alike = format!("targets:\n{}{}", target("north", 50), target("south", 30));
    let one = page(&format!("unit: 件\ndirection: higher\ndirection_basis: 計画から\n{AREAS}{alike}"), ONE_YEAR);
    assert!(one.contains("目標 50") && one.contains("目標なし") && !one.contains("目標を100"), "{one}");
    let unlike = format!("targets:\n{}{}", target("north", 50), target("south", 2));
    let own = page(&format!("unit: 件\ndirection: higher\ndirection_basis: 計画から\n{AREAS}{unlike}"), ONE_YEAR);
    assert!(own.contains("項目ごとに目標を100としたもの"), "{own}");
    let lower = page(&format!("unit: 件\ndirection: lower\ndirection_basis: 計画から\n{AREAS}{alike}"), ONE_YEAR);
    assert!(lower.contains("目標 50以下"), "{lower}");
}

#[test]
fn a_single_value_with_a_target_is_a_bar_towards_it() {
    let yaml =
        "unit: 件\ndirection: higher\ndirection_basis: 計画から\ntargets: [{period: R8, value: 90, kind: final}]\n";
    let page = page(yaml, "年度,実績\nR5,40\n");
    assert!(page.contains("令和8年度の目標") && marks(&page, "past") == 1, "{page}");
}

const SHARES: &str = "unit: ％\nmeasure: rate\n";

#[test]
fn per_cents_that_come_to_100_are_shares() {
    let page = page(&format!("{SHARES}{AREAS}"), "区分,R4年度,R5年度\n北,52.1,50.0\n南,30.3,30.0\n東,17.7,20.0\n");
    assert!(page.contains("plot wide shares") && page.contains("四捨五入のため"), "{page}");
}

#[test]
fn per_cents_that_do_not_come_to_100_are_none_even_if_asked_for() {
    for wish in ["", "chart: shares\n"] {
        let page =
            page(&format!("{SHARES}{wish}{AREAS}"), "区分,R4年度,R5年度\n北,52.1,50.0\n南,40.3,30.0\n東,17.6,20.0\n");
        assert!(!page.contains("plot wide shares"), "{page}");
    }
}

#[test]
fn two_years_are_joined_where_that_is_asked_for() {
    let wish = "chart: {kind: slope, years: {from: R3, to: R5}}\n";
    let table = "区分,R2年度,R3年度,R4年度,R5年度\n北,10,40,41,42\n南,20,25,26,30\n東,30,60,50,40\n";
    let page = page(&format!("unit: 件\n{wish}{AREAS}"), table);
    assert!(page.contains("plot wide slope") && page.contains("左が令和3年度、右が令和5年度です"), "{page}");
    assert_eq!(page.split("plot wide").nth(1).unwrap().split("</svg>").next().unwrap().matches("<circle").count(), 6);
    // Of a single year there is no slope.
    let one = self::page(&format!("unit: 件\nchart: slope\n{AREAS}"), ONE_YEAR);
    assert!(!one.contains("plot wide slope"));
}

#[test]
fn more_than_twelve_lines_between_two_years_are_none() {
    let site = |count: usize| {
        let values: Vec<String> = (1..=count).map(|i| format!("a{i}: 地区{i}")).collect();
        let rows: Vec<String> = (1..=count).map(|i| format!("地区{i},{i},{}\n", 2 * i)).collect();
        let (values, rows) = (values.join(", "), rows.concat());
        let yaml = format!("unit: 件\nchart: slope\ndimensions:\n  area:\n    title: 地区\n    values: {{{values}}}\n");
        page(&yaml, &format!("区分,R4年度,R5年度\n{rows}"))
    };
    assert!(site(12).contains("plot wide slope"));
    assert!(!site(13).contains("plot wide slope"));
}

#[test]
fn items_with_targets_of_a_year_to_come_are_counted() {
    let target =
        |area: &str, value: u32| format!("  - {{period: R8, value: {value}, kind: final, key: {{area: {area}}}}}\n");
    let targets = format!("targets:\n{}{}", target("north", 50), target("south", 25));
    let page = page(&format!("unit: 件\ndirection: higher\ndirection_basis: 計画から\n{AREAS}{targets}"), ONE_YEAR);
    let plain = page.replace("<span class=\"nb\">", "").replace("</span>", "");
    let words = "令和8年度の目標と比べられる2項目のうち、令和5年度にその値に達していたのは1項目です";
    assert!(plain.contains(words) && !plain.contains("25～60"), "{plain}");
    assert!(plain.contains("令和8年度の目標（棒は令和5年度）"), "{plain}");
}

#[test]
fn items_of_several_years_say_from_which_to_which() {
    let table = "地区,年度,実績\n北,R4,40\n南,R5,25\n東,R5,60\n";
    let page = page(&format!("unit: 件\nchart: dots\n{AREAS}{}", benchmarks([32, 50, 600])), table);
    assert!(page.contains("令和4年度～5年度"), "{page}");
}

#[test]
fn yen_beside_an_average_are_counted_as_the_axis_says() {
    let averages = benchmarks([32, 32, 32]).replace("value: 32", "value: 3200000000");
    let table = "区分,R5年度\n北,4000000000\n南,2500000000\n東,6000000000\n";
    let page = page(&format!("unit: 円\n{AREAS}{averages}"), table);
    assert!(page.contains("10市の平均 32.0") && page.contains(">億円<") && page.contains(">40.0<"), "{page}");
    // Beside an item of which nothing would be left, all stay in yen.
    let table = table.replace("2500000000", "2500");
    let page = self::page(&format!("unit: 円\n{AREAS}{averages}"), &table);
    assert!(page.contains("10市の平均 3,200,000,000") && page.contains(">2,500<"), "{page}");
}
