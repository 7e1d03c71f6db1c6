//! A council briefing: which indicators it shows, and the office's words to each.

use jiff::civil::Date;

use super::words::words;
use super::{ShownYears, Text};

words! {
    /// Where the work goes on to (今後の方向性).
    NextStep {
        /// 拡充
        Expand = "expand",
        /// 継続
        Continue = "continue",
        /// 見直し
        Review = "review",
        /// 縮小
        Reduce = "reduce",
        /// 統合
        Merge = "merge",
        /// 完了
        Complete = "complete",
        /// 廃止
        Abolish = "abolish",
    }
}

impl NextStep {
    /// Every word of the input with its meaning, the office's own first.
    pub const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("拡充", Self::Expand),
        ("継続", Self::Continue),
        ("見直し", Self::Review),
        ("縮小", Self::Reduce),
        ("統合", Self::Merge),
        ("完了", Self::Complete),
        ("廃止", Self::Abolish),
        ("expand", Self::Expand),
        ("continue", Self::Continue),
        ("review", Self::Review),
        ("reduce", Self::Reduce),
        ("merge", Self::Merge),
        ("complete", Self::Complete),
        ("abolish", Self::Abolish),
    ];
}

words! {
    /// In which order a briefing shows its indicators.
    BriefingOrder {
        /// As the plan has them (default).
        Plan = "plan",
        /// As the briefing's file has them.
        Written = "written",
    }
}

words! {
    /// A column of the summary table (総括表), beside name and unit.
    BriefingColumn {
        /// The office in charge.
        Department = "department",
        /// The value of the baseline year.
        Baseline = "baseline",
        /// The values of the years shown.
        Years = "years",
        /// The newest complete value.
        Latest = "latest",
        /// The change from the year before.
        Change = "change",
        /// The judgement of that change.
        Verdict = "verdict",
        /// The trend.
        Trend = "trend",
        /// The target.
        Target = "target",
        /// The attainment of the target.
        Attainment = "attainment",
        /// The grade.
        Grade = "grade",
        /// Where the work goes on to.
        Next = "next",
    }
}

words! {
    /// How many indicators a sheet holds.
    BriefingLayout {
        /// One (default).
        One = "one",
        /// Two.
        Two = "two",
    }
}

words! {
    /// What stands at the end of a briefing.
    Appendix {
        /// Every value of every year.
        Table = "table",
        /// Methods and signs.
        Methods = "methods",
        /// The documents the figures come from.
        Sources = "sources",
    }
}

/// What was said of an indicator the last time, and what came of it (前回の意見と対応).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// What was said.
    pub opinion: Text,
    /// What came of it.
    pub response: Option<Text>,
    /// The day it was said.
    pub date: Option<Date>,
}

/// The office's words to an indicator of a briefing.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefingSheet {
    /// The indicator's id.
    pub indicator: String,
    /// 目的
    pub purpose: Option<Text>,
    /// 取組内容
    pub activities: Option<Text>,
    /// 主な成果
    pub results: Option<Text>,
    /// 評価の理由
    pub grounds: Option<Text>,
    /// 課題
    pub issues: Option<Text>,
    /// 今後の方向性
    pub next: Option<NextStep>,
    /// 今後の方向性, in words.
    pub next_text: Option<Text>,
    /// 予算額, in thousands of yen.
    pub budget: Option<f64>,
    /// 決算額, in thousands of yen.
    pub settlement: Option<f64>,
    /// 前回の意見と対応
    pub opinions: Vec<Opinion>,
}

/// A council briefing.
#[derive(Clone, Debug, PartialEq)]
pub struct Briefing {
    /// Its id: the stem of its file.
    pub id: String,
    /// The file it was read from, below the source folder.
    pub file: String,
    /// Its title.
    pub title: Text,
    /// 会議名
    pub meeting: Option<Text>,
    /// The day of the meeting.
    pub date: Date,
    /// 資料番号
    pub number: Option<String>,
    /// 局; that of the department where there is none.
    pub bureau: Option<Text>,
    /// Id of the 課 that presents it.
    pub department: Option<String>,
    /// Ids of the indicators it shows.
    pub indicators: Vec<String>,
    /// Ids of the policies whose indicators it shows.
    pub policies: Vec<String>,
    /// In which order.
    pub order: BriefingOrder,
    /// The columns of the summary table; the usual ones where there are none.
    pub columns: Vec<BriefingColumn>,
    /// Which years are shown.
    pub years: Option<ShownYears>,
    /// Whether it has a cover.
    pub cover: bool,
    /// How many indicators a sheet holds.
    pub layout: BriefingLayout,
    /// What stands at its end.
    pub appendix: Vec<Appendix>,
    /// The office's words to its indicators.
    pub sheets: Vec<BriefingSheet>,
}
