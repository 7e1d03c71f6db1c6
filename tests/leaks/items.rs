//! Leaks drawn into charts that compare items: places beside an average, lengths towards a target, shares, two years.

use super::charts::{attribute, bar, draw, shape};
use super::clean::{bullets, dots, shares, slopes};
use super::site::Site;

#[track_caller]
fn circle(svg: &str, words: &str) -> (f64, f64) {
    let rest = shape(svg, words);
    (attribute(rest, "cx"), attribute(rest, "cy"))
}

#[track_caller]
fn found(what: &str, site: &Site, file: &str, cell: &str, shape: &str) {
    let all = site.found_with(file, |text| draw(text, shape));
    let wanted = format!("K0414 {cell}");
    assert!(all.iter().any(|one| one.starts_with(&wanted)), "{what}: {all:#?}");
}

#[track_caller]
fn harmless(what: &str, site: &Site, file: &str, shape: &str) {
    assert_eq!(site.found_with(file, |text| draw(text, shape)), [""; 0], "{what}");
}

#[test]
fn a_dot_where_the_withheld_one_would_stand() {
    let (site, cell) = (dots(), "地区の利用者 東[2023]");
    for file in ["charts/areas.svg", "indicators/areas.html"] {
        let text = site.text(file);
        // 40 of 32 and 25 of 50 in shares of their averages: 125 and 50.
        let (high, low) = (circle(&text, "令和5年度 40人"), circle(&text, "令和5年度 25人"));
        let each = (high.0 - low.0) / 75.0;
        let mean = low.0 + 50.0 * each;
        // 6 of 12 is 50: under the dot of the south, in the row of the east.
        let (x, y) = (low.0, 2.0 * low.1 - high.1);
        let shapes = [
            ("a dot", format!("<circle class=\"pin\" cx=\"{x}\" cy=\"{y}\" r=\"6\"/>")),
            ("a hollow dot", format!("<circle class=\"mk o c1\" cx=\"{x}\" cy=\"{y}\" r=\"6\"/>")),
            ("a stem alone", format!("<path class=\"stem\" d=\"M{mean:.1} {y}H{x}\"/>")),
            (
                "a cross at its place",
                format!("<path class=\"x\" d=\"M{} {}L{} {}\"/>", x - 4.5, y - 4.5, x + 4.5, y + 4.5),
            ),
            ("its number", format!("<text class=\"num e\" x=\"600\" y=\"{y}\">6</text>")),
        ];
        for (what, shape) in shapes {
            found(&format!("{what} in {file}"), &site, file, cell, &shape);
        }
        // A stroke at the average says nothing of the value.
        let stroke = format!("<path class=\"mean\" d=\"M{mean:.1} {}V{}\"/>", y - 10.0, y + 10.0);
        harmless("the average", &site, file, &stroke);
        let again = format!("<path class=\"stem\" d=\"M{mean:.1} {}H{}\"/>", high.1, high.0);
        harmless("a stem of a published value", &site, file, &again);
    }
}

#[test]
fn a_bar_towards_a_target_as_long_as_the_withheld_one() {
    let (site, file, cell) = (bullets(), "charts/areas.svg", "地区の利用者 東[2023]");
    let text = site.text(file);
    // 25 of 50 is as long as 6 of 12; 40 of 80 too: a third one is not published.
    let [x, y, width, height] = bar(&text, "令和5年度 25人");
    let rect = |class: &str, width: f64| {
        format!("<rect class=\"{class}\" x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{height}\"/>", y + 30.0)
    };
    found("a bar", &site, file, cell, &rect("past", width));
    found("a hatched bar", &site, file, cell, &rect("hatch hpast", width));
    harmless("the way to a target", &site, file, &rect("cell", width * 2.0));
}

#[test]
fn a_share_of_a_withheld_answer() {
    let site = shares();
    let (heard, unknown) = ("見守りを知っている人 聞いたことがある[2023]", "見守りを知っている人 知らない[2023]");
    for file in ["charts/answers.svg", "indicators/answers.html"] {
        let text = site.text(file);
        assert!(text.contains("plot wide shares"), "{file}");
        let [x, y, width, height] = bar(&text, "令和5年度 55.0%");
        let each = width / 55.0;
        let rect = |from: f64, share: f64| {
            let (x, width) = (x + from * each, share * each);
            format!("<rect class=\"a4\" x=\"{x:.1}\" y=\"{y}\" width=\"{width:.1}\" height=\"{height}\"/>")
        };
        found("a bar from zero", &site, file, heard, &rect(0.0, 38.0));
        found("a part behind the others", &site, file, heard, &rect(55.0, 38.0));
        found("a small part", &site, file, unknown, &rect(0.0, 7.0));
        found("a part that leaves the other as a gap", &site, file, heard, &rect(93.0, 7.0));
        let cross = |share: f64| {
            let (x, y) = (x + share * each, y + 30.0);
            format!("<path class=\"x\" d=\"M{:.1} {}L{:.1} {}\"/>", x - 4.5, y - 4.5, x + 4.5, y + 4.5)
        };
        found("a cross at its end", &site, file, heard, &cross(38.0));
        found("its number", &site, file, heard, "<text class=\"num m\" x=\"300\" y=\"90\">38.0</text>");
    }
}

#[test]
fn of_a_year_with_a_withheld_share_no_gap_is_drawn() {
    let text = shares().text("charts/answers.svg");
    let [x, ..] = bar(&text, "令和4年度 52.1%");
    let same_year = text.lines().filter(|line| line.contains(" data-t=\"令和5年度"));
    // One bar from zero, and crosses at zero.
    let bars: Vec<f64> = same_year.filter(|mark| mark.starts_with("<rect")).map(|mark| attribute(mark, "x")).collect();
    assert_eq!(bars, [x]);
}

#[test]
fn an_end_of_a_line_at_the_height_of_the_withheld_one() {
    let (site, file, cell) = (slopes(), "charts/areas.svg", "地区の利用者 東[2023]");
    let text = site.text(file);
    let (from, high, low) =
        (circle(&text, "令和2年度 30人"), circle(&text, "令和5年度 40人"), circle(&text, "令和5年度 12人"));
    let y = low.1 + (low.1 - high.1) / 28.0 * 6.0;
    let x = high.0;
    found("a dot", &site, file, cell, &format!("<circle class=\"mk c0\" cx=\"{x}\" cy=\"{y:.1}\" r=\"4.5\"/>"));
    found("a line", &site, file, cell, &format!("<path class=\"ln c0\" d=\"M{} {}L{x} {y:.1}\"/>", from.0, from.1));
}
