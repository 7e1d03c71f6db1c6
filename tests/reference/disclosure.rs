//! Suppression in a row with a published total, and the hospital rule of NHS Digital.

use kizashi::analyse::disclosure::{suppress_and_round, suppress_row};
use serde_json::Value;

use super::case::{Case, count};

fn whole(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn positions(case: &Case, key: &str) -> Vec<usize> {
    case.expected(key).as_array().unwrap().iter().map(count).collect()
}

pub fn suppression_in_a_row(case: &Case) {
    let input = &case.0["input"];
    let row: Vec<u32> = input["row"].as_array().unwrap().iter().map(whole).collect();
    let withheld = suppress_row(&row, whole(&input["threshold"]), input["total_published"].as_bool().unwrap());
    assert_eq!(withheld.primary, positions(case, "primary"), "{}: primary", case.id());
    assert_eq!(withheld.secondary, positions(case, "secondary"), "{}: secondary", case.id());
    let is_withheld = |at: &usize| withheld.primary.contains(at) || withheld.secondary.contains(at);
    let published: Vec<Value> =
        (0..row.len()).map(|at| if is_withheld(&at) { Value::from("x") } else { Value::from(row[at]) }).collect();
    assert_eq!(&Value::from(published), case.expected("published"), "{}: published", case.id());
    assert_eq!((whole(case.expected("total")), withheld.total), (row.iter().sum(), false), "{}: total", case.id());
}

pub fn hospital_rule(case: &Case) {
    let shown = suppress_and_round(whole(&case.0["input"]["count"]), 8, 5);
    let display = shown.map_or_else(|| "*".to_owned(), |count| count.to_string());
    assert_eq!(display, case.expected("display").as_str().unwrap(), "{}", case.id());
}
