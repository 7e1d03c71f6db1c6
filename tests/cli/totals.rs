//! Printed totals against what they are the total of: where they must agree to the digit, where rounding may part them,
//! and where they are no sum at all.

use super::checks::{is_silent, site, told, warns};
use super::story::Source;

fn kinds(unit: &str) -> String {
    format!("unit: {unit}\n{KINDS}")
}

const KINDS: &str = "dimensions: {kind: {title: 区分, values: {new: 新規, old: 継続, again: 再開}, \
                     total: {label: 合計, rule: sum}}}\n";

/// The codes and cells of what is told.
#[track_caller]
fn cells(source: &Source) -> Vec<(String, String)> {
    let told = told(source).into_iter();
    told.map(|(code, place, _)| (code, place.rsplit(' ').next().unwrap_or_default().to_owned())).collect()
}

#[track_caller]
fn finds(source: &Source, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(code, cell)| ((*code).to_owned(), (*cell).to_owned())).collect();
    assert_eq!(cells(source), expected);
}

#[test]
fn parts_that_are_known_are_not_more_than_the_total() {
    let table = |total: &str| format!("区分,R3\n新規,3\n継続,5\n再開,…\n合計,{total}\n");
    warns(
        &site(&kinds("件"), &table("7")),
        "K0301",
        "care/firms.csv B5",
        "2021年度の合計 7 が、内訳の和 8 と合いません。",
        "The total 7 of 2021 is not the sum of its parts, 8.",
    );
    is_silent(&site(&kinds("件"), &table("8")));
    is_silent(&site(&kinds("件"), &table("12")));
    // A row that was forgotten leaves a total that nothing explains.
    let forgotten = "年度,区分,実績\nR3,新規,3\nR3,継続,5\nR3,合計,12\n";
    finds(&site(&kinds("件"), forgotten), &[("K0301", "C4")]);
    // Of a part that covers half a year only, the rest may be in the total.
    let half = "年度,区分,実績,until\nR3,新規,3,2021-09-30\nR3,継続,5,\nR3,再開,2,\nR3,合計,TOTAL,\n";
    is_silent(&site(&kinds("件"), &half.replace("TOTAL", "12")));
    finds(&site(&kinds("件"), &half.replace("TOTAL", "9")), &[("K0301", "C5")]);
}

#[test]
fn what_was_rounded_before_it_was_printed_need_not_add_up() {
    // 1234.4 + 3456.4 + 100.4 = 4791.2, each rounded to thousands.
    let table = |total: &str| format!("区分,R3\n新規,\"1,234\"\n継続,\"3,456\"\n再開,100\n合計,\"{total}\"\n");
    is_silent(&site(&kinds("千円"), &table("4,791")));
    finds(&site(&kinds("千円"), &table("4,792")), &[("K0301", "B5")]);
    finds(&site(&kinds("件"), &table("4,791")), &[("K0301", "B5")]);
    // A table in thousands of an indicator in yen was rounded no less; one in yen was not.
    is_silent(&site(&kinds("円"), &format!("（単位：千円）,\n{}", table("4,791"))));
    finds(&site(&kinds("円"), &table("4,791")), &[("K0301", "B5")]);
    let shares = "区分,R3\n新規,33%\n継続,33%\n再開,33%\n合計,TOTAL%\n";
    is_silent(&site(&kinds("％"), &shares.replace("TOTAL", "100")));
    finds(&site(&kinds("％"), &shares.replace("TOTAL", "97")), &[("K0301", "B5")]);
}

#[test]
fn a_table_of_two_dimensions_adds_up_both_ways() {
    let wards = "unit: 件\ndimensions:\n  kind: {title: 区分, values: {new: 新規, old: 継続}, total: {label: 合計, rule: sum}}\n  \
                 ward: {title: 区, values: {north: 北区, south: 南区}, total: {label: 市全体, rule: sum}}\n";
    let cells = "年度,区分,区,実績\nR3,新規,北区,3\nR3,新規,南区,4\nR3,継続,北区,5\nR3,継続,南区,6\n";
    let margins = "R3,合計,北区,8\nR3,合計,南区,10\nR3,新規,市全体,7\nR3,継続,市全体,11\n";
    let table = |total: u32| format!("{cells}{margins}R3,合計,市全体,{total}\n");
    is_silent(&site(wards, &table(18)));
    finds(&site(wards, &table(19)), &[("K0301", "D10")]);
    // One wrong margin is told of once, at the margin.
    finds(&site(wards, &table(18).replace("合計,北区,8", "合計,北区,9")), &[("K0301", "D6")]);
    finds(&site(wards, &format!("{cells}R3,合計,市全体,20\n")), &[("K0301", "D6")]);
    is_silent(&site(wards, &format!("年度,区分,区,実績\n{margins}R3,合計,市全体,18\n")));
}

#[test]
fn a_total_over_the_years_is_the_sum_of_what_can_be_added() {
    let wrong = "区分,R3,R4,R5,合計\n企業,60,62,63,186\n";
    warns(
        &site("unit: 社\n", wrong),
        "K0302",
        "care/firms.csv E2",
        "年度を通した合計 186 が、各年度の和 185 と合いません。",
        "The total 186 over the years is not their sum, 185.",
    );
    is_silent(&site("unit: 社\nrestated: true\n", wrong));
    is_silent(&site("unit: 人\naggregation: average\n", wrong));
    // The rate of all years together is not their sum.
    is_silent(&site("unit: ％\n", "区分,R3,R4,R5,合計\n割合,84.1,84.2,86.4,84.9\n"));
    // 4.1 + 4.2 + 4.4 of which each was rounded.
    let water =
        |total: &str| site("unit: ㎥\nmeasure: amount\n", &format!("区分,R3,R4,R5,合計\n水,4.1,4.2,4.4,{total}\n"));
    is_silent(&water("12.6"));
    finds(&water("12.9"), &[("K0302", "E2")]);
    // Of a running total the last value is the total.
    let running = |total: u32| {
        let table = format!("区分,R3,R4,R5,合計\n企業,100,120,140,{total}\n");
        site("unit: 社\naggregation: cumulative\n", &table)
    };
    is_silent(&running(140));
    finds(&running(141), &[("K0302", "E2")]);
}
