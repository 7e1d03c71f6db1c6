//! How the words around a drawing look where it stands alone: on a slide, in a link preview.

/// The rules, one class a line. Those of drawings follow and win inside a drawing.
pub(super) const SHEET: &str = "\
.sheet text{font-family:\"BIZ UDGothic\",sans-serif;fill:var(--ink)}
.sheet .said{font-weight:700}
.sheet .about{fill:var(--mute)}
.sheet .from{fill:var(--mute)}
.sheet .named{font-weight:700}
.sheet .amount{font-weight:700}
.sheet .unit{font-weight:400}
.sheet .which{font-weight:700}
.sheet .base{stroke:var(--latest);stroke-width:12px}
";
