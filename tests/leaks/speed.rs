//! How long the audit of a large table takes, with all its files. The time is printed; no machine fails by it.

use std::fmt::Write as _;
use std::time::Instant;

use kizashi::analyse::disclosure::Why;

use super::site::{Hidden, Site};

#[test]
fn a_table_of_two_hundred_series_and_ten_years() {
    let mut values = String::new();
    let mut table = String::from("区分,H27,H28,H29,H30,R1,R2,R3,R4,R5,R6\n");
    let mut totals = [0; 10];
    let mut hidden = Vec::new();
    let ids: Vec<String> = (0..200).map(|series| format!("a{series:03}")).collect();
    for (series, id) in ids.iter().enumerate() {
        write!(values, "{id}: 第{series}地区, ").unwrap();
        write!(table, "第{series}地区").unwrap();
        for (year, total) in totals.iter_mut().enumerate() {
            let value = (series * 31 + year * 17 + series * year) % 60;
            *total += value;
            if (1..10).contains(&value) {
                table.push_str(",x");
                let period = 2015 + i32::try_from(year).unwrap();
                hidden.push((id.as_str(), period, f64::from(u32::try_from(value).unwrap())));
            } else {
                write!(table, ",{value}").unwrap();
            }
        }
        table.push('\n');
    }
    writeln!(table, "合計,{}", totals.map(|total| total.to_string()).join(",")).unwrap();
    let yaml = format!(
        "title: 地区の利用者\npolicy: care\nunit: 人\nsubject: person\ndimensions:\n  area:\n    title: 地区\n    \
         values: {{{}}}\n    total: {{label: 合計, rule: sum}}\n",
        values.trim_end_matches(", ")
    );
    let hidden: Vec<Hidden<'_>> =
        hidden.iter().map(|(id, year, value)| ("areas", Some(*id), *year, Some(*value), Why::Small)).collect();
    let site = Site::of(&[("care/areas.yaml", &yaml), ("care/areas.csv", &table)], 10, &hidden);
    let start = Instant::now();
    let found = site.found();
    let (bytes, withheld) = (site.pages.values().map(Vec::len).sum::<usize>(), hidden.len());
    println!("{withheld} withheld values in {bytes} bytes: {:?}", start.elapsed());
    assert_eq!(found, [""; 0]);
    let found = site.found_with("data/indicators/areas.csv", |text| text.replacen(",,人,Q", ",5,人,Q", 1));
    assert!(found[0].starts_with("K0411 地区の利用者"), "{found:#?}");
}
