//! How the classes look: on screens light and dark, on paper, in forced colours.

use std::sync::LazyLock;

type Values = &'static [(&'static str, &'static str)];

/// Colours on white paper.
const LIGHT: Values = &[
    ("paper", "#fff"),
    ("ink", "#1a1a1a"),
    ("mute", "#595959"),
    ("line", "#ccc"),
    ("rule", "#949494"),
    ("s1", "#0017c1"),
    ("s2", "#c74700"),
    ("s3", "#949494"),
    ("s4", "#008bf2"),
    ("k1", "#0017c1"),
    ("k2", "#008bf2"),
    ("k3", "#008bf2"),
    ("k1t", "#fff"),
    ("k2t", "#1a1a1a"),
    ("k3t", "#1a1a1a"),
    ("past", "#4979f5"),
    ("latest", "#0017c1"),
];
/// Four series need wider steps of grey.
const LIGHT_FOUR: Values = &[("s1", "#000071"), ("s2", "#5109ad"), ("s3", "#ac3e00"), ("s4", "#008bf2")];
/// Three parts too.
const LIGHT_THREE: Values = &[("k1", "#000071"), ("k2", "#ac3e00"), ("k2t", "#fff"), ("k3", "#008bf2")];

const DARK: Values = &[
    ("paper", "#14141a"),
    ("ink", "#f2f2f2"),
    ("mute", "#b3b3b3"),
    ("line", "#4d4d4d"),
    ("rule", "#767676"),
    ("s1", "#d9e6ff"),
    ("s2", "#ff8d44"),
    ("s3", "#767676"),
    ("s4", "#9db7f9"),
    ("k1", "#3460fb"),
    ("k2", "#c5d7fb"),
    ("k3", "#d9e6ff"),
    ("past", "#4979f5"),
    ("latest", "#d9e6ff"),
];
const DARK_FOUR: Values = &[("s1", "#d9e6ff"), ("s2", "#9db7f9"), ("s3", "#fb5b01"), ("s4", "#8843e1")];
const DARK_THREE: Values = &[("k1", "#3460fb"), ("k2", "#ff8d44"), ("k2t", "#1a1a1a"), ("k3", "#d9e6ff")];

/// Greys for printers without colour.
const GREY: Values = &[
    ("paper", "#fff"),
    ("ink", "#000"),
    ("mute", "#333"),
    ("line", "#ccc"),
    ("rule", "#666"),
    ("s1", "#000"),
    ("s2", "#595959"),
    ("s3", "#949494"),
    ("s4", "#949494"),
    ("k1", "#1a1a1a"),
    ("k2", "#949494"),
    ("k3", "#949494"),
    ("k1t", "#fff"),
    ("k2t", "#000"),
    ("k3t", "#000"),
    ("past", "#8c8c8c"),
    ("latest", "#000"),
];
const GREY_FOUR: Values = &[("s1", "#000"), ("s2", "#3d3d3d"), ("s3", "#666"), ("s4", "#949494")];
const GREY_THREE: Values = &[("k1", "#000"), ("k2", "#4d4d4d"), ("k2t", "#fff"), ("k3", "#949494")];

const FORCED: Values = &[
    ("paper", "Canvas"),
    ("ink", "CanvasText"),
    ("mute", "CanvasText"),
    ("line", "GrayText"),
    ("rule", "CanvasText"),
    ("s1", "CanvasText"),
    ("s2", "LinkText"),
    ("s3", "GrayText"),
    ("s4", "Highlight"),
    ("k1", "CanvasText"),
    ("k2", "Canvas"),
    ("k3", "GrayText"),
    ("k1t", "Canvas"),
    ("k2t", "CanvasText"),
    ("k3t", "Canvas"),
    ("past", "GrayText"),
    ("latest", "CanvasText"),
];

/// The rules, one class a line. Sizes are in units of the view box.
const RULES: &str = "\
.plot text{font-family:\"Noto Sans JP\",\"Noto Sans CJK JP\",\"BIZ UDGothic\",\"Hiragino Sans\",\"Hiragino Kaku Gothic ProN\",\"Yu Gothic UI\",Meiryo,sans-serif;font-size:14px;font-weight:400;font-variant-numeric:tabular-nums;fill:var(--ink);stroke:none}
.plot .m{text-anchor:middle}
.plot .e{text-anchor:end}
.plot .ax,.plot .note,.plot .part,.plot .rank{fill:var(--mute)}
.plot .val{font-size:16px;font-weight:700}
.plot .lab{font-weight:700}
.plot .val,.plot .num,.plot .lab,.plot .note{stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.plot .k1t{fill:var(--k1t)}
.plot .k2t{fill:var(--k2t)}
.plot .k3t{fill:var(--k3t)}
.plot path,.spark path{fill:none}
.plot .grid{stroke:var(--line);stroke-width:1px}
.plot .base,.spark .base{stroke:var(--rule);stroke-width:1.25px}
.plot .band{fill:var(--line);fill-opacity:.3}
.plot .bound{stroke:var(--mute);stroke-width:1px}
.plot .under{stroke:var(--paper);stroke-width:6px}
.plot .target{stroke:var(--ink);stroke-width:2px;stroke-dasharray:12 5}
.plot .lead{stroke:var(--mute);stroke-width:1px}
.plot .whisker{stroke:var(--mute);stroke-width:1.25px}
.plot .plan{stroke:var(--ink);stroke-width:3px}
.plot .split{stroke:var(--rule);stroke-width:1px;stroke-dasharray:2 4}
.plot .slash,.plot .cut{stroke:var(--ink);stroke-width:1.5px}
.plot .x{stroke:var(--ink);stroke-width:2px}
.plot .ref{fill:var(--paper);stroke:var(--ink);stroke-width:2px}
.plot .ln{stroke-width:2.5px;stroke-linejoin:round;stroke-linecap:round}
.plot .dot{stroke-dasharray:1 6}
.plot .mk{stroke:var(--paper);stroke-width:1px}
.plot .o{fill:var(--paper);stroke-width:2px}
.plot .ln.c1,.plot .o.c1{stroke:var(--s1)}
.plot .ln.c2,.plot .o.c2{stroke:var(--s2)}
.plot .ln.c3,.plot .o.c3{stroke:var(--s3)}
.plot .ln.c4,.plot .o.c4{stroke:var(--s4)}
.plot .mk.c1{fill:var(--s1)}
.plot .mk.c2{fill:var(--s2)}
.plot .mk.c3{fill:var(--s3)}
.plot .mk.c4{fill:var(--s4)}
.plot .mk.o{fill:var(--paper)}
.plot .past,.spark .past{fill:var(--past)}
.plot .latest,.spark .latest{fill:var(--latest)}
.plot .open{fill:var(--paper);stroke:var(--past);stroke-width:2px;stroke-dasharray:1 3}
.plot .k1{fill:var(--k1)}
.plot .k2{fill:var(--k2)}
.plot .k3{fill:var(--k3)}
.plot .hatch{stroke-width:1.25px}
.plot .hpast{stroke:var(--past)}
.plot .hk1{stroke:var(--k1)}
.plot .hk2{stroke:var(--k2)}
.plot .hk3{stroke:var(--k3)}
.plot .hs1{stroke:var(--s1)}
.plot .hs2{stroke:var(--s2)}
.plot .hs3{stroke:var(--s3)}
.plot .hs4{stroke:var(--s4)}
.plot pattern path{stroke-width:2px}
.spark .sp,.spark .sp-dot{stroke:var(--latest);stroke-width:2px;stroke-linejoin:round;stroke-linecap:round}
.spark .sp-dot{stroke-dasharray:1 4}
.spark .sp-mk{fill:var(--latest)}
.spark .sp-open{fill:none;stroke:var(--mute);stroke-width:1.25px;stroke-dasharray:2 2}
.spark circle.sp-open{fill:var(--paper);stroke-dasharray:none;stroke-width:1.5px}
";

/// Fills of the hatched bars come from the drawing itself; the style must not overrule them.
static CSS: LazyLock<String> = LazyLock::new(|| {
    let rules = RULES;
    let all = |base, four, three| {
        format!("{}{}{}", block(".plot,.spark", base), block(".plot.four", four), block(".plot.three", three))
    };
    let light = all(LIGHT, LIGHT_FOUR, LIGHT_THREE);
    let dark = all(DARK, DARK_FOUR, DARK_THREE);
    let grey = all(GREY, GREY_FOUR, GREY_THREE);
    let forced =
        all(FORCED, &[], &[]) + ".plot .k2,.plot .hk2{stroke:CanvasText}.plot,.spark{forced-color-adjust:none}\n";
    format!(
        "{light}{rules}@media screen and (prefers-color-scheme:dark){{\n{dark}}}\n@media print{{\n{grey}}}\n@media (forced-colors:active){{\n{forced}}}\n"
    )
});

/// The style sheet of all charts and small drawings.
#[must_use]
pub fn css() -> &'static str {
    &CSS
}

/// A drawing as a file of its own, following the reader's light or dark screen.
#[must_use]
pub fn standalone(svg: &str) -> String {
    match svg.split_once('>') {
        Some((head, rest)) => format!("{head}><style>\n{}</style>{rest}", css()),
        None => svg.to_owned(),
    }
}

fn block(selector: &str, values: Values) -> String {
    if values.is_empty() {
        return String::new();
    }
    let list: Vec<String> = values.iter().map(|(n, v)| format!("--{n}:{v}")).collect();
    format!("{selector}{{{}}}\n", list.join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
