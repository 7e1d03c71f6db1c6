//! Leaks drawn into charts, at the place where the withheld value would stand.

use super::clean::{kinds, lines, rows, users};
use super::site::Site;

/// A bar of a drawing: x, y, width, height.
type Bar = [f64; 4];

/// A number behind a text, in quotation marks.
pub fn attribute(text: &str, name: &str) -> f64 {
    let (_, rest) = text.split_once(&format!(" {name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

/// The shape with some words on it, and perhaps the name of its series behind them.
#[track_caller]
pub fn shape<'s>(svg: &'s str, words: &str) -> &'s str {
    let opening = format!("data-t=\"{words}");
    let whole = |at: &usize| svg[at + opening.len()..].starts_with(['"', '、']);
    let at = svg.match_indices(&opening).map(|(at, _)| at).find(whole).unwrap();
    &svg[svg[..at].rfind('<').unwrap()..]
}

/// The bar with some words on it.
#[track_caller]
pub fn bar(svg: &str, words: &str) -> Bar {
    let rest = shape(svg, words);
    ["x", "y", "width", "height"].map(|name| attribute(rest, name))
}

/// The circle or square with some words on it: its centre.
#[track_caller]
fn marker(svg: &str, words: &str) -> (f64, f64) {
    let rest = shape(svg, words);
    if rest.starts_with("<circle") {
        return (attribute(rest, "cx"), attribute(rest, "cy"));
    }
    let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| attribute(rest, name));
    (x + width / 2.0, y + height / 2.0)
}

#[track_caller]
pub fn found(what: &str, site: &Site, file: &str, cell: &str, change: impl Fn(&str) -> String) {
    let all = site.found_with(file, change);
    let wanted = format!("K0414 {cell}");
    assert!(all.iter().any(|one| one.starts_with(&wanted)), "{what}: {all:#?}");
}

/// Puts a shape before the end of the first chart.
pub fn draw(text: &str, shape: &str) -> String {
    let words = text.find(" data-t=\"").unwrap();
    let at = text[..words].rfind('<').unwrap();
    format!("{}{shape}{}", &text[..at], &text[at..])
}

#[test]
fn a_mark_over_the_withheld_year_of_a_bar_chart() {
    let (site, cell) = (users(), "見守りの利用者 [2021]");
    for file in ["charts/users.svg", "indicators/users.html", "charts/users.png", "cards/users.png"] {
        let text = site.text(file);
        let ([x2, _, width, high], [x4, ..]) = (bar(&text, "令和2年度 20人"), bar(&text, "令和4年度 18人"));
        let [_, top, ..] = bar(&text, "令和2年度 20人");
        let (floor, each) = (top + high, high / 20.0);
        let (x, y) = (f64::midpoint(x2, x4) + width / 2.0, floor - 3.0 * each);
        let shapes = [
            ("a circle", format!("<circle class=\"mk c1\" cx=\"{x}\" cy=\"{y:.1}\" r=\"5\"/>")),
            (
                "a bar",
                format!(
                    "<rect class=\"past\" x=\"{}\" y=\"{y:.1}\" width=\"{width}\" height=\"{:.1}\"/>",
                    x - width / 2.0,
                    3.0 * each
                ),
            ),
            (
                "a bar of no class",
                format!(
                    "<rect x=\"{}\" y=\"{y:.1}\" width=\"{width}\" height=\"{:.1}\"/>",
                    x - width / 2.0,
                    3.0 * each
                ),
            ),
            (
                "a bar that floats",
                format!(
                    "<rect class=\"past\" x=\"{}\" y=\"100\" width=\"{width}\" height=\"{:.1}\"/>",
                    x - width / 2.0,
                    3.0 * each
                ),
            ),
            (
                "another small number",
                format!("<circle class=\"mk c1\" cx=\"{x}\" cy=\"{:.1}\" r=\"5\"/>", floor - 6.0 * each),
            ),
            (
                "a triangle",
                format!("<path class=\"mk c3\" d=\"M{x} {:.1}L{} {:.1}H{}Z\"/>", y - 5.5, x + 6.0, y + 4.4, x - 6.0),
            ),
            ("a corner of a line", format!("<path class=\"ln c1\" d=\"M{x2} 80L{x} {y:.1}L{x4} 90\"/>")),
            (
                "a cross at its height",
                format!("<path class=\"x\" d=\"M{} {:.1}L{} {:.1}\"/>", x - 4.5, y - 4.5, x + 4.5, y + 4.5),
            ),
            ("a number", format!("<text class=\"val m\" x=\"{x}\" y=\"{y:.1}\">3</text>")),
            ("a number of no class", format!("<text x=\"{x}\" y=\"50\">３人</text>")),
        ];
        for (what, shape) in shapes {
            found(&format!("{what} in {file}"), &site, file, cell, |text| draw(text, &shape));
        }
        // Where the years beside it stand, the same marks are those of published values.
        let harmless = [
            format!("<path class=\"target\" d=\"M{x} {y:.1}H{}\"/>", x + 20.0),
            format!("<text class=\"ax m\" x=\"{x}\" y=\"373\">2021</text>"),
        ];
        for shape in harmless {
            assert_eq!(site.found_with(file, |text| draw(text, &shape)), [""; 0], "{shape}");
        }
    }
    // The drawing for phones stands second.
    found("the narrow drawing", &site, "indicators/users.html", cell, |text| {
        let (wide, narrow) = text.split_once("plot narrow").unwrap();
        let [x2, top, width, high] = bar(narrow, "令和2年度 20人");
        let x = f64::midpoint(x2, bar(narrow, "令和4年度 18人")[0]) + width / 2.0;
        let y = top + high - 3.0 * high / 20.0;
        format!(
            "{wide}plot narrow{}",
            draw(narrow, &format!("<circle class=\"mk c1\" cx=\"{x}\" cy=\"{y:.1}\" r=\"5\"/>"))
        )
    });
}

#[test]
fn a_part_of_a_stacked_bar() {
    let (site, file) = (kinds(), "charts/cases.svg");
    let text = site.text(file);
    let [x, top, width, high] = bar(&text, "令和4年度 22人");
    let each = high / 22.0;
    for (cell, part) in [("相談した人 新規の相談[2022]", 4.0), ("相談した人 継続の相談[2022]", 7.0)]
    {
        let rect = |y: f64, height: f64| {
            format!("<rect class=\"k1\" x=\"{x}\" y=\"{y:.1}\" width=\"{width}\" height=\"{height:.1}\"/>")
        };
        found("at the foot", &site, file, cell, |text| draw(text, &rect(top + high - part * each, part * each)));
        found("on the others", &site, file, cell, |text| draw(text, &rect(top - part * each, part * each - 2.0)));
    }
}

#[test]
fn a_corner_or_a_marker_of_a_line() {
    let (site, file, cell) = (lines(), "charts/means.svg", "月平均の利用者 男性[2021]");
    let text = site.text(file);
    let (before, after) = (marker(&text, "令和2年度 14人"), marker(&text, "令和4年度 16人"));
    let each = (before.1 - after.1) / 2.0;
    let (x, y) = (f64::midpoint(before.0, after.0), before.1 + 6.0 * each);
    found("a marker", &site, file, cell, |text| {
        draw(text, &format!("<rect class=\"mk c2\" x=\"{}\" y=\"{:.1}\" width=\"9\" height=\"9\"/>", x - 4.5, y - 4.5))
    });
    found("a corner", &site, file, cell, |text| {
        let line =
            format!("<path class=\"ln c2\" d=\"M{} {}L{x} {y:.1}L{} {}\"/>", before.0, before.1, after.0, after.1);
        draw(text, &line)
    });
    // The other series has a corner and a marker there.
    let women = marker(&text, "令和3年度 33人");
    let line = format!("<path class=\"ln c1\" d=\"M{} {}H{}\"/>", women.0, women.1, after.0);
    assert_eq!(site.found_with(file, |text| draw(text, &line)), [""; 0]);
}

#[test]
fn a_bar_among_items() {
    let (site, file, cell) = (rows(), "charts/areas.svg", "地区の利用者 東[2023]");
    let text = site.text(file);
    let [x, y, width, height] = bar(&text, "令和5年度 40人");
    let wide = width / 40.0 * 6.0;
    found("a bar", &site, file, cell, |text| {
        draw(
            text,
            &format!("<rect class=\"past\" x=\"{x}\" y=\"{}\" width=\"{wide:.1}\" height=\"{height}\"/>", y + 70.0),
        )
    });
    found("a number", &site, file, cell, |text| draw(text, "<text class=\"num e\" x=\"660\" y=\"120\">6</text>"));
}

#[test]
fn a_mark_of_a_small_drawing() {
    let (site, cell) = (users(), "見守りの利用者 [2021]");
    for file in ["index.html", "policies/care.html"] {
        found("a bar", &site, file, cell, |text| {
            let (before, card) = text.split_once("users.html").unwrap();
            let (head, bars) = card.split_once("class=\"past\" d=\"").unwrap();
            // All bars of a look are one path: M x y h width v height h −width z, and so on.
            let bar = |part: &str| -> Vec<f64> {
                part.split(['M', ' ', 'h', 'v', 'z', '"']).filter_map(|number| number.parse().ok()).collect()
            };
            let (first, second) = (bar(bars.split('z').next().unwrap()), bar(bars.split('z').nth(1).unwrap()));
            let step = second[0] - first[0];
            let height = first[3] / 24.0 * 3.0;
            let more = format!(
                "M{:.1} {:.1}h{}v{height:.1}h-{}z",
                first[0] + 2.0 * step,
                first[1] + first[3] - height,
                first[2],
                first[2]
            );
            format!("{before}users.html{head}class=\"past\" d=\"{more}{bars}")
        });
    }
    // A line: its withheld year lies between two published ones.
    let site = lines_of_one();
    found("a corner", &site, "index.html", "月平均の利用者 [2021]", |text| {
        let (before, spark) = text.split_once("class=\"spark\"").unwrap();
        format!(
            "{before}class=\"spark\"{}",
            spark.replacen("</svg>", "<circle class=\"sp-mk\" cx=\"46\" cy=\"30\" r=\"2\"/></svg>", 1)
        )
    });
}

/// A line of a single series.
fn lines_of_one() -> Site {
    let files = [
        ("care/means.yaml", "title: 月平均の利用者\npolicy: care\nunit: 人\nsubject: person\naggregation: average\n"),
        ("care/means.csv", "年度,実績\nR2,14\nR3,x\nR4,16\nR5,18\n"),
    ];
    let why = kizashi::analyse::disclosure::Why::Small;
    Site::of(&files, 10, &[("means", None, 2021, Some(8.0), why)])
}
