//! Every colour can be seen, told apart in grey, and read upon.

use super::palette::*;
/// Relative luminance (WCAG 2.2).
#[allow(clippy::disallowed_methods, reason = "only compared with thresholds, never written")]
fn luminance(colour: &str) -> f64 {
    let hex: Vec<char> = colour.trim_start_matches('#').chars().collect();
    let pick = |i: usize| {
        let two = if hex.len() == 3 { [hex[i], hex[i]] } else { [hex[2 * i], hex[2 * i + 1]] };
        let v = f64::from(u8::from_str_radix(&two.iter().collect::<String>(), 16).unwrap()) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * pick(0) + 0.7152 * pick(1) + 0.0722 * pick(2)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[allow(clippy::disallowed_methods, reason = "only compared with thresholds, never written")]
fn lightness(colour: &str) -> f64 {
    116.0 * luminance(colour).cbrt() - 16.0
}

fn value(name: &str, sets: &[Values]) -> &'static str {
    sets.iter().flat_map(|s| s.iter()).find(|v| v.0 == name).unwrap().1
}

const LOOKS: [(Values, Values, Values); 3] =
    [(LIGHT, LIGHT_FOUR, LIGHT_THREE), (DARK, DARK_FOUR, DARK_THREE), (GREY, GREY_FOUR, GREY_THREE)];

#[test]
fn every_colour_stands_out_from_the_paper() {
    for (base, four, three) in LOOKS {
        let paper = value("paper", &[base]);
        for set in [base, four, three] {
            for (name, colour) in set.iter().filter(|v| v.0.starts_with(['s', 'k']) && !v.0.ends_with('t')) {
                assert!(contrast(colour, paper) >= 3.0, "{name} {colour} on {paper}: {}", contrast(colour, paper));
            }
        }
        for name in ["ink", "mute"] {
            assert!(contrast(value(name, &[base]), paper) >= 4.5);
        }
        for name in ["past", "latest", "rule"] {
            assert!(contrast(value(name, &[base]), paper) >= 3.0);
        }
    }
}

#[test]
fn series_differ_in_grey() {
    for (base, four, three) in LOOKS {
        let groups: [(&[Values], &[&str]); 5] = [
            (&[base], &["s1", "s2", "s3"]),
            (&[four], &["s1", "s2", "s3", "s4"]),
            (&[base], &["k1", "k2"]),
            (&[three, base], &["k1", "k2", "k3"]),
            (&[base], &["past", "latest"]),
        ];
        for (sets, names) in groups {
            let mut grey: Vec<f64> = names.iter().map(|n| lightness(value(n, sets))).collect();
            grey.sort_by(f64::total_cmp);
            assert!(grey.windows(2).all(|w| w[1] - w[0] >= 12.0), "{names:?} {grey:?}");
        }
    }
}

#[test]
fn numbers_can_be_read_on_their_fills() {
    for (base, _, three) in LOOKS {
        for sets in [&[base, LIGHT][..], &[three, base, LIGHT][..]] {
            for part in ["k1", "k2", "k3"] {
                let (fill, text) = (value(part, sets), value(&format!("{part}t"), sets));
                assert!(contrast(fill, text) >= 4.5, "{part} {fill} {text} {}", contrast(fill, text));
            }
        }
    }
}

#[test]
fn shades_run_one_way_and_can_be_told_apart_in_grey() {
    for (base, ..) in LOOKS {
        let shades: Vec<&str> = ["q1", "q2", "q3", "q4", "q5"].iter().map(|name| value(name, &[base])).collect();
        let grey: Vec<f64> = shades.iter().map(|shade| lightness(shade)).collect();
        let steps: Vec<f64> = grey.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let one_way = steps.iter().all(|step| *step <= -12.0) || steps.iter().all(|step| *step >= 12.0);
        assert!(one_way, "{grey:?}");
        // More is further from the paper.
        let paper = lightness(value("paper", &[base]));
        assert!((grey[4] - paper).abs() > (grey[0] - paper).abs());
    }
}

#[test]
fn numbers_can_be_read_on_shades_and_cells_stand_out() {
    for (base, ..) in LOOKS {
        for shade in ["q1", "q2", "q3", "q4", "q5"] {
            let (fill, text) = (value(shade, &[base]), value(&format!("{shade}t"), &[base]));
            assert!(contrast(fill, text) >= 4.5, "{shade} {fill} {text} {}", contrast(fill, text));
        }
        assert!(contrast(value("rule", &[base]), value("paper", &[base])) >= 3.0);
    }
}

#[test]
fn answers_differ_in_grey_stand_out_and_can_be_read_upon() {
    for (base, _, _) in LOOKS {
        let paper = value("paper", &[base]);
        let fills: Vec<&str> = (1..=6).map(|n| value(&format!("a{n}"), &[base])).collect();
        let grey: Vec<f64> = fills.iter().map(|fill| lightness(fill)).collect();
        // One after another they only get paler, or only darker: answers have an order, and some may be left out.
        let steps: Vec<f64> = grey.windows(2).map(|w| w[1] - w[0]).collect();
        assert!(steps.iter().all(|step| step.abs() >= 12.0 && step.signum() == steps[0].signum()), "{grey:?}");
        for (n, fill) in (1..=6).zip(&fills) {
            let text = value(&format!("a{n}t"), &[base]);
            assert!(contrast(fill, text) >= 4.5, "a{n} {fill} {text}: {}", contrast(fill, text));
            // The palest have an outline.
            let edge = if n >= 5 { value("rule", &[base]) } else { fill };
            assert!(contrast(edge, paper) >= 3.0, "a{n} {edge} on {paper}: {}", contrast(edge, paper));
        }
    }
    assert!(super::rules::RULES.contains(".plot .a5,.plot .a6{stroke:var(--rule)"));
    assert!(value("ae", &[FORCED]) == "CanvasText" && value("ae", &[LIGHT]) == "none");
}
