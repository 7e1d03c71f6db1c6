//! What is heard of a chart: the title, the description and the words of the marks, without signs that are misread.

use super::checks::site;
use super::story::Source;

/// Title and description of the first chart of the only indicator.
fn heard(source: &Source) -> (String, String) {
    source.build().exits(0);
    let svg = std::fs::read_to_string(source.output().join("charts/firms.svg")).unwrap();
    let inside = |tag: &str| {
        let (_, rest) = svg.split_once(&format!("<{tag} id=")).unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        rest.split_once('<').unwrap().0.to_owned()
    };
    (inside("title"), inside("desc"))
}

/// The words of the marks of the first chart.
fn marks(source: &Source) -> Vec<String> {
    let svg = std::fs::read_to_string(source.output().join("charts/firms.svg")).unwrap();
    svg.split("data-t=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn everything_drawn_is_said_in_words() {
    let more = "unit: 人\nbreaks: [{period: R4, note: 数え方（名簿）を改めた。}]\nevents: [{from: R2, to: R3, note: 「休館」の年}]\n\
                targets: [{period: R5, value: 80}]\nbenchmarks: [{title: 20市の平均, period: R5, value: 61.5, rank: 3}]\ndecimals: 1\n";
    let table = "年度,実績,状態\nH30,-3.5,\nR元,40.0,\nR2,,O\nR3,x,\nR4,1200.5,\nR5,70.0,P\nR6(R6.10.31時点),30.0,\n";
    let source = site(more, table);
    let (title, description) = heard(&source);
    assert_eq!(
        title,
        "令和5年度は70.0人、速報・見込などの暫定値で、前年度、1,200.5人に比べ1,130.5人、94.2%、減少しました"
    );
    let table = "単位は人。登録企業は、平成30年度がマイナス3.5、令和元年度が40.0、令和2年度が欠測のため値なし、令和3年度が秘匿のため非公表、\
                 令和4年度が1,200.5、令和5年度が速報や見込みなどの暫定値で70.0、令和6年度の4月から10月までが30.0、令和5年度の目標が80.0、\
                 20市の平均が61.5、順位が3位。令和4年度から、対象や方法が変わりました。数え方、名簿を改めた。令和2年度から令和3年度まで、休館、の年。";
    assert!(description.contains(table), "{description}");
    for sign in ['（', '）', '(', ')', '△', '／', '～', '：', '→'] {
        assert!(!title.contains(sign) && !description.contains(sign), "{sign} in {title} {description}");
    }
    assert!(marks(&source).contains(&"令和5年度 70.0人、速報や見込みなどの暫定値".to_owned()));
}

#[test]
fn three_series_of_eleven_years_are_told_in_a_breath() {
    let values = "{north: 北部, south: 南部, east: 東部}";
    let more = format!("unit: 件\ndimensions:\n  area:\n    title: 地区\n    values: {values}\n");
    let years: Vec<String> = (2014..=2024).map(|year| format!("{year}年度")).collect();
    let row = |name: &str, first: u32| {
        let cells: Vec<String> = (0..11).map(|at| format!("{}", first + 1_117 * at)).collect();
        format!("{name},{}\n", cells.join(","))
    };
    let table = format!("区分,{}\n{}{}{}", years.join(","), row("北部", 1_000), row("南部", 2_000), row("東部", 3_000));
    let source = site(&more, &table);
    let (_, description) = heard(&source);
    assert!(description.contains("北部は、平成26年度が1,000、平成27年度が2,117、"), "{description}");
    assert!(description.contains("東部は、平成26年度が3,000、"), "{description}");
    assert_eq!(description.matches('件').count(), 1, "the unit once: {description}");
    assert!(description.chars().count() <= 1_200, "{}", description.chars().count());
    // Each mark says what it belongs to.
    assert!(marks(&source).contains(&"令和6年度 12,170件、北部".to_owned()), "{:?}", marks(&source));
}

#[test]
fn of_very_many_values_the_newest_of_each_series_are_told() {
    let areas: Vec<String> = (1..=12).map(|at| format!("a{at}: 第{at}地区")).collect();
    let more =
        format!("unit: 件\nchart: line\ndimensions:\n  area:\n    title: 地区\n    values: {{{}}}\n", areas.join(", "));
    let rows: Vec<String> = (1..=12).map(|at| format!("第{at}地区,{at},2{at},3{at},4{at},5{at},6{at}\n")).collect();
    let table = format!("区分,R元年度,R2年度,R3年度,R4年度,R5年度,R6年度\n{}", rows.concat());
    let (_, description) = heard(&site(&more, &table));
    assert!(description.contains("令和6年度の値で、単位は件。第1地区は61。第2地区は62。"), "{description}");
    assert!(description.contains("第12地区は612。ほかの年の値は表にあります。"), "{description}");
}
