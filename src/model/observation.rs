//! Observations and the series they belong to.

use jiff::civil::Date;

use super::{FiscalYear, RevisionKind, Span, Text};

/// Status of an observation (SDMX code list `CL_OBS_STATUS`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Normal value.
    Normal,
    /// Provisional: the office says 速報 or 見込.
    Provisional,
    /// First value after a break in the series.
    Break,
    /// Estimated.
    Estimated,
    /// Forecast.
    Forecast,
    /// Withheld (秘匿).
    Withheld,
    /// Missing.
    Missing,
    /// Exists, not collected.
    NotCollected,
    /// Cannot exist.
    CannotExist,
    /// Below half of the unit.
    BelowHalfUnit,
    /// Low reliability.
    LowReliability,
    /// Definition differs.
    DefinitionDiffers,
}

impl Status {
    /// Every status with its SDMX letter, the gravest first (SDMX guideline, version 2.0).
    pub const ALL: [(Self, char); 12] = [
        (Self::Break, 'B'),
        (Self::Missing, 'O'),
        (Self::CannotExist, 'M'),
        (Self::NotCollected, 'L'),
        (Self::Withheld, 'Q'),
        (Self::DefinitionDiffers, 'D'),
        (Self::Forecast, 'F'),
        (Self::Estimated, 'E'),
        (Self::Provisional, 'P'),
        (Self::BelowHalfUnit, 'N'),
        (Self::LowReliability, 'U'),
        (Self::Normal, 'A'),
    ];

    /// The SDMX letter.
    #[must_use]
    pub fn code(self) -> char {
        Self::ALL.iter().find(|(status, _)| *status == self).map_or('A', |(_, code)| *code)
    }

    /// The status of an SDMX letter.
    #[must_use]
    pub fn from_code(code: char) -> Option<Self> {
        Self::ALL.iter().find(|(_, letter)| *letter == code).map(|(status, _)| *status)
    }

    /// The graver of two, as a total takes it from its parts.
    #[must_use]
    pub fn graver(self, other: Self) -> Self {
        let rank = |wanted: Self| Self::ALL.iter().position(|(status, _)| *status == wanted);
        if rank(self) <= rank(other) { self } else { other }
    }
}

/// What a word or mark beside a number says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Its status.
    Status(Status),
    /// It was changed after it had been published.
    Revised(RevisionKind),
}

/// The marks of statistical offices, beside a number or in a column of their own.
const MARKS: [(char, Remark); 2] =
    [('p', Remark::Status(Status::Provisional)), ('r', Remark::Revised(RevisionKind::Revised))];

impl Remark {
    /// Words before a number by which an office says that it is not exact.
    pub const ABOUT: [&str; 6] = ["約", "およそ", "おおよそ", "おおむね", "概ね", "ほぼ"];

    /// The words of Japanese offices, each with what it says. The first of a kind is the one to print in an example.
    pub const WORDS: &[(Self, &[&str])] = &[
        (Self::Status(Status::Normal), &["確定", "確定値", "確定数", "確報", "確報値"]),
        (
            Self::Status(Status::Provisional),
            &["見込", "見込み", "見込値", "見込額", "見込数", "速報", "速報値", "暫定", "暫定値", "概数", "概数値"],
        ),
        (Self::Status(Status::Estimated), &["推計", "推計値", "推定", "推定値", "概算", "概算値"]),
        (Self::Status(Status::Forecast), &["予測", "予測値", "将来推計"]),
        (Self::Status(Status::Withheld), &["秘匿", "非公表", "非公開"]),
        (Self::Status(Status::Missing), &["欠測", "欠測値", "欠損"]),
        (Self::Status(Status::NotCollected), &["未集計", "集計中", "調査中", "未調査", "不詳", "不明"]),
        (Self::Status(Status::CannotExist), &["該当数値なし", "対象外"]),
        (Self::Status(Status::BelowHalfUnit), &["単位未満"]),
        (Self::Status(Status::Break), &["断層", "断絶"]),
        (Self::Status(Status::DefinitionDiffers), &["定義が異なる", "定義相違"]),
        (Self::Status(Status::LowReliability), &["精度が低い", "信頼性が低い"]),
        (Self::Revised(RevisionKind::Revised), &["改定", "改定値", "改訂", "改訂値"]),
        (Self::Revised(RevisionKind::Corrected), &["訂正", "訂正値", "修正", "修正値"]),
    ];

    /// Words behind a number that say the same.
    const ROUGHLY: [&str; 5] = ["程度", "前後", "くらい", "ぐらい", "ほど"];

    /// Whether a word beside a number says that it is not exact, neither more nor less.
    fn is_about(word: &str) -> bool {
        Self::ABOUT.contains(&word) || Self::ROUGHLY.contains(&word)
    }

    /// What a mark behind or before a number says: `p`, `r`.
    #[must_use]
    pub fn of_mark(mark: char) -> Option<Self> {
        MARKS.iter().find(|(letter, _)| *letter == mark).map(|(_, remark)| *remark)
    }

    /// What a word says: an SDMX letter, a mark, or one of [`Self::WORDS`].
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Status::from_code(letter).map(Self::Status).or_else(|| Self::of_mark(letter));
        }
        Self::WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(remark, _)| *remark)
    }

    /// Whether a number can stand beside it.
    #[must_use]
    pub const fn has_value(self) -> bool {
        !matches!(self, Self::Status(Status::Withheld | Status::Missing | Status::NotCollected | Status::CannotExist))
    }
}

/// An earlier reading of an observation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vintage {
    /// The day as of which it was read.
    pub as_of: Date,
    /// The days it covers.
    pub span: Span,
    /// The value then, in the indicator's unit.
    pub value: f64,
}

/// One value of one series for one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The year it belongs to.
    pub period: FiscalYear,
    /// The days it covers.
    pub span: Span,
    /// Whether nothing says that it begins or ends inside the year.
    pub complete: bool,
    /// The value in the indicator's unit; `None` with a status that says why.
    pub value: Option<f64>,
    /// Its status.
    pub status: Status,
    /// The day as of which it was read, where the source says so.
    pub as_of: Option<Date>,
    /// Whether that day is the last of a month of which the source names no day.
    pub by_month: bool,
    /// The office's remark.
    pub note: Option<Text>,
    /// Why it was changed after it had been published, where the source says that it was.
    pub revised: Option<RevisionKind>,
    /// Earlier readings, oldest first.
    pub vintages: Vec<Vintage>,
}

impl Observation {
    /// Whether the source prints it as no exact number: 約2,800万円.
    #[must_use]
    pub fn is_about(&self) -> bool {
        self.status == Status::Estimated && self.words().any(Remark::is_about)
    }

    /// The office's remark where it says more than that the number is not exact, which is told with the number.
    #[must_use]
    pub fn remark(&self) -> Option<&Text> {
        let is_told = self.is_about() && self.words().all(Remark::is_about);
        self.note.as_ref().filter(|_| !is_told)
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.note.as_ref().map_or("", Text::original).split('、')
    }
}

/// The id that marks a total among the values of a dimension.
pub const TOTAL: &str = "total";

/// What tells one series of an indicator from another: a value for each dimension, in the order of the dimensions.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub Vec<(String, String)>);

impl Key {
    /// Whether the indicator has no dimension.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any dimension has its total here.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.0.iter().any(|(_, value)| value == TOTAL)
    }

    /// Whether every dimension has its total here.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.0.is_empty() && self.0.iter().all(|(_, value)| value == TOTAL)
    }

    /// The key with the total of one dimension, by its position.
    #[must_use]
    pub fn with_total(&self, dimension: usize) -> Self {
        let mut key = self.clone();
        if let Some((_, value)) = key.0.get_mut(dimension) {
            TOTAL.clone_into(value);
        }
        key
    }

    /// Whether the things counted under another key of the same dimensions are counted here as well.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|((_, own), (_, value))| own == TOTAL || own == value)
    }

    /// The ids of its values joined, e.g. `coordinated`; empty without dimensions.
    #[must_use]
    pub fn slug(&self) -> String {
        self.0.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join("-")
    }
}

/// A series of an indicator: its key, its label and its observations in order of their years.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Which of the indicator's series it is.
    pub key: Key,
    /// Its label; the indicator's title without dimensions.
    pub label: Text,
    /// Its observations, one a year, in order.
    pub observations: Vec<Observation>,
}

impl Series {
    /// Whether it is a total of others.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.key.is_total()
    }

    /// Whether the value of a year is marked as the first that cannot be compared with those before it: as one after a
    /// break, as one of another definition, or as the first that is not of another definition any more.
    #[must_use]
    pub fn begins_anew(&self, period: FiscalYear) -> bool {
        let Some(position) = self.observations.iter().position(|observation| observation.period == period) else {
            return false;
        };
        let differs = |observation: &Observation| observation.status == Status::DefinitionDiffers;
        let own = &self.observations[position];
        let before = position.checked_sub(1).map(|before| &self.observations[before]);
        own.status == Status::Break || before.is_some_and(|before| differs(before) != differs(own))
    }

    /// The observation of a year.
    #[must_use]
    pub fn at(&self, period: FiscalYear) -> Option<&Observation> {
        self.observations.iter().find(|observation| observation.period == period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_marks_and_letters_say_the_status() {
        for (word, remark) in [
            ("P", Remark::Status(Status::Provisional)),
            ("p", Remark::Status(Status::Provisional)),
            ("r", Remark::Revised(RevisionKind::Revised)),
            ("速報値", Remark::Status(Status::Provisional)),
            ("見込み", Remark::Status(Status::Provisional)),
            ("推計", Remark::Status(Status::Estimated)),
            ("秘匿", Remark::Status(Status::Withheld)),
            ("欠測", Remark::Status(Status::Missing)),
            ("改定", Remark::Revised(RevisionKind::Revised)),
            ("訂正", Remark::Revised(RevisionKind::Corrected)),
            ("確報", Remark::Status(Status::Normal)),
        ] {
            assert_eq!(Remark::of_word(word), Some(remark), "{word}");
        }
        assert_eq!(Remark::of_word("z"), None);
        assert_eq!(Remark::of_word("実績"), None);
    }

    #[test]
    fn no_word_says_two_things() {
        let mut words: Vec<&str> = Remark::WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let before = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), before);
    }
}
