//! Why a cell is no number.

use crate::problem::{Code, Place, Problem};

/// Why a cell is neither a number nor a sign that stands for none. Its words stand under `K0203` in the locale files, chosen
/// by [`Self::reason`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are no digits in it.
    NotANumber,
    /// Words before the number that are not known.
    Before {
        /// The words.
        words: String,
    },
    /// Words behind the number that are no unit.
    Behind {
        /// The words.
        words: String,
    },
    /// A letter or sign that looks like a digit.
    Lookalike {
        /// The letter.
        letter: char,
        /// The cell with the digit in its place.
        suggestion: String,
    },
    /// Commas that do not part thousands.
    Commas,
    /// A point without a digit before or behind it, or two points.
    Points,
    /// A space between digits.
    Space,
    /// More than fifteen digits.
    TooManyDigits,
    /// `1.3E+07`.
    Exponent,
    /// A range: `6～12回`.
    Range,
    /// `±3`.
    PlusMinus,
    /// `5以上`, `<10`.
    Bound,
    /// `10/3`.
    Fraction,
    /// `年10回`, `各12回`.
    Rate,
    /// `あと3回`.
    Remaining,
    /// Two things in one cell.
    TwoData,
    /// A number in brackets without `signs: {"()": minus}`.
    Brackets,
    /// A sign that needs `signs:`.
    SignNotDeclared,
    /// A grade: ◎ ○ △ ×.
    Grade,
    /// A mark that points to a footnote.
    Footnote {
        /// The mark.
        mark: char,
    },
    /// 同上, 〃.
    Ditto,
    /// A day, a year or a time, often made by a spreadsheet.
    Date,
    /// An error of a spreadsheet: `#DIV/0!`.
    SheetError,
    /// A formula of a spreadsheet as text.
    Formula,
    /// `NaN`, `∞`.
    NotFinite,
    /// `N/A`, `null`.
    NotApplicable,
    /// A number in kanji.
    KanjiNumerals,
}

impl Refusal {
    /// Every reason, as [`Self::reason`] gives it.
    pub const REASONS: &[&str] = &[
        "not-a-number",
        "before",
        "behind",
        "lookalike",
        "commas",
        "points",
        "space",
        "too-many-digits",
        "exponent",
        "range",
        "plus-minus",
        "bound",
        "fraction",
        "rate",
        "remaining",
        "two-data",
        "brackets",
        "sign-not-declared",
        "grade",
        "footnote",
        "ditto",
        "date",
        "sheet-error",
        "formula",
        "not-finite",
        "not-applicable",
        "kanji-numerals",
    ];

    /// The word by which the locale files choose the message.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::NotANumber => "not-a-number",
            Self::Before { .. } => "before",
            Self::Behind { .. } => "behind",
            Self::Lookalike { .. } => "lookalike",
            Self::Commas => "commas",
            Self::Points => "points",
            Self::Space => "space",
            Self::TooManyDigits => "too-many-digits",
            Self::Exponent => "exponent",
            Self::Range => "range",
            Self::PlusMinus => "plus-minus",
            Self::Bound => "bound",
            Self::Fraction => "fraction",
            Self::Rate => "rate",
            Self::Remaining => "remaining",
            Self::TwoData => "two-data",
            Self::Brackets => "brackets",
            Self::SignNotDeclared => "sign-not-declared",
            Self::Grade => "grade",
            Self::Footnote { .. } => "footnote",
            Self::Ditto => "ditto",
            Self::Date => "date",
            Self::SheetError => "sheet-error",
            Self::Formula => "formula",
            Self::NotFinite => "not-finite",
            Self::NotApplicable => "not-applicable",
            Self::KanjiNumerals => "kanji-numerals",
        }
    }

    /// The problem that tells it: `text` is the cell as printed.
    #[must_use]
    pub fn problem(&self, place: Place, text: &str) -> Problem {
        let problem = Problem::new(Code::BadNumber, place).with("text", text).with("reason", self.reason());
        match self {
            Self::Before { words } | Self::Behind { words } => problem.with("words", words),
            Self::Lookalike { letter, suggestion } => {
                problem.with("letter", letter.to_string()).with("suggestion", suggestion)
            }
            Self::Footnote { mark } => problem.with("mark", mark.to_string()),
            _ => problem,
        }
    }
}
