//! The tables that are typed, what has to be known of them beyond what they print, and the figures that are in none.

use super::facts::Row;

/// How a table is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Series down, years across.
    Wide,
    /// One observation a row, with the heading of the column of periods: where every row has a period of its own.
    Long(&'static str),
}

/// A table of a document.
#[derive(Debug)]
pub struct Printed {
    pub id: &'static str,
    document: &'static str,
    group: &'static str,
    /// The units that the rows of the table have in the file.
    units: &'static [&'static str],
    /// The unit that the indicator declares.
    pub unit: &'static str,
    pub layout: Layout,
}

impl Printed {
    /// Whether a row belongs to it.
    pub fn holds(&self, row: &Row) -> bool {
        row.document == self.document && row.group_id == self.group && self.units.contains(&row.unit_ja.as_str())
    }

    /// Whether something known is known of it.
    pub fn is_of(&self, known: &Known) -> bool {
        self.document == known.document && self.group.starts_with(known.group)
    }
}

const fn wide(
    id: &'static str,
    document: &'static str,
    group: &'static str,
    units: &'static [&'static str],
    unit: &'static str,
) -> Printed {
    Printed { id, document, group, units, unit, layout: Layout::Wide }
}

const fn long(
    id: &'static str,
    document: &'static str,
    group: &'static str,
    units: &'static [&'static str],
    unit: &'static str,
    heading: &'static str,
) -> Printed {
    Printed { id, document, group, units, unit, layout: Layout::Long(heading) }
}

/// The tables. The report of 2024 is 001, that of 2019 is 002, 003 is of fiscal year 2021 and 004 of 2016. Those of one
/// year are among them for what they print: ２グループ, ３１ヶ所, ４５５床. The comparison of cities prints 人口１０万人当たり
/// beside all its rows.
#[rustfmt::skip]
pub const TABLES: &[Printed] = &[
    wide("cases-2024", "001", "integrated-consultation-cases", &["件"], "件"),
    wide("meetings-2024", "001", "integrated-consultation-meetings", &["回"], "回"),
    wide("briefings", "001", "programme-briefings", &["機関"], "機関"),
    wide("employment-users", "001", "lifelong-employment-support", &["人"], "人"),
    wide("employment-retention", "001", "lifelong-employment-support", &["%"], "％"),
    wide("employment-companies", "001", "lifelong-employment-support", &["社"], "社"),
    wide("shop-sales", "001", "welfare-shop-sales", &["円"], "円"),
    wide("tamariba-users", "001", "tamariba", &["人"], "人"),
    wide("tamariba-retention", "001", "tamariba", &["%"], "％"),
    wide("needy-support", "001", "needy-employment-support", &["人"], "人"),
    wide("coordinators", "001", "mutual-support-coordinators", &["人"], "人"),
    wide("councils", "001", "mutual-support-councils", &["地域"], "地域"),
    wide("disaster-network", "001", "disaster-volunteer-network", &["回"], "回"),
    wide("community-meetings", "001", "community-building-meetings", &["回"], "回"),
    wide("workshops", "001", "issue-workshops", &["件"], "件"),
    wide("supporters", "001", "supporter-training", &["人"], "人"),
    wide("leaders", "001", "leader-training", &["件"], "件"),
    wide("advisers", "001", "adviser-dispatch", &["件"], "件"),
    wide("cases-2019", "002", "integrated-consultation-cases", &["件"], "件"),
    wide("sheets", "002", "integrated-consultation-tsunagu-sheet", &["件"], "件"),
    wide("meetings-2019", "002", "integrated-consultation-meetings", &["回"], "回"),
    wide("outcomes", "002", "integrated-consultation-outcomes", &["件"], "件"),
    wide("backup-groups", "002", "home-care-backup-system", &["グループ"], "グループ"),
    wide("backup-hospitals", "002", "home-care-backup-system", &["病院"], "病院"),
    wide("backup-sites", "002", "home-care-backup-system", &["ヶ所"], "か所"),
    long("presentations", "002", "external-presentations", &["名", "人"], "人", "時点"),
    wide("mental-health", "003", "mh-community-care-indicators", &["件"], "件"),
    wide("care-spending", "004", "city-profile", &["円"], "円"),
    long("population", "004", "city-profile", &["人"], "人", "時点"),
    long("home-care-places", "004", "home-care-institutions", &["か所"], "か所", "時点"),
    wide("home-care-beds", "004", "home-care-institutions", &["床"], "床"),
    wide("home-care-doctors", "004", "home-care-institutions", &["人"], "人"),
    long("cities", "004", "designated-city-comparison", &["", "床", "人"], "人口10万対", "年度"),
    wide("staff", "004", "city-staff", &["人"], "人"),
    long("survey", "004", "home-care-survey-2012", &["通"], "通", "時点"),
    long("survey-rates", "004", "home-care-survey-2012", &["％"], "％", "時点"),
];

/// Something that whoever types a table has to know beyond what it prints.
#[derive(Debug)]
pub struct Known {
    document: &'static str,
    /// How the ids of the groups begin.
    group: &'static str,
    pub what: What,
    pub reason: &'static str,
}

/// What has to be known.
#[derive(Debug)]
pub enum What {
    /// A line below `periods:`, and the heading it is about.
    Period { printed: &'static str, line: &'static str },
    /// A heading is typed otherwise than it is printed.
    Heading { printed: &'static str, typed: &'static str },
    /// A cell is typed otherwise than it is printed.
    Cell { printed: &'static str, typed: &'static str },
    /// A cell is typed without the year that it repeats before a colon.
    YearInCell,
    /// The last day of a heading, which the file leaves open.
    Until { printed: &'static str, day: &'static str },
}

const fn known(document: &'static str, group: &'static str, what: What, reason: &'static str) -> Known {
    Known { document, group, what, reason }
}

/// All that has to be known.
pub const KNOWN: &[Known] = &[
    known(
        "002",
        "integrated-consultation",
        What::Period { printed: "H30年度実績", line: "H30: {from: 2018-10-01}" },
        "that the first year began in October stands on another page",
    ),
    known(
        "001",
        "community-building-meetings",
        What::Heading { printed: "R6", typed: "R6(R6.10末)" },
        "the day stands at the side of the table, not in the column of the year",
    ),
    known(
        "001",
        "mutual-support-coordinators",
        What::Heading { printed: "R2~", typed: "R2" },
        "the years from one on are no year: refused by design",
    ),
    known(
        "001",
        "supporter-training",
        What::Heading { printed: "出前版(R6.10月末)", typed: "R6.10月末" },
        "the words before the bracket are the label of the series",
    ),
    known("001", "", What::YearInCell, "a cell that repeats its year holds two data: refused by design"),
    known(
        "003",
        "mh-community-care-indicators",
        What::Heading { printed: "目標値", typed: "目標値（R2年度当初）" },
        "the year stands in the text above the table",
    ),
    known(
        "003",
        "mh-community-care-indicators",
        What::Heading { printed: "実績値", typed: "実績値（R2年度末）" },
        "the year stands in the text above the table",
    ),
    known(
        "004",
        "home-care-institutions",
        What::Heading { printed: "Ｈ２５．４", typed: "Ｈ２５年度" },
        "a month alone may mean the month or the year until then: refused by design",
    ),
    known(
        "004",
        "city-staff",
        What::Cell { printed: "スタッフ6人", typed: "6人" },
        "the word before the number is the heading of the chart",
    ),
    known(
        "004",
        "city-staff",
        What::Until { printed: "平成28年4月時点", day: "2016-04-30" },
        "of a month without a day the last day is meant; the file leaves the day open",
    ),
    known(
        "004",
        "home-care-survey-2012",
        What::Heading {
            printed: "１０月３１日～１１月１６日", typed: "平成２４年１０月３１日～１１月１６日"
        },
        "the year stands in the rows above",
    ),
];

/// Figures that are typed in no table.
#[derive(Debug)]
pub struct LeftOut {
    document: &'static str,
    group: &'static str,
    /// `*` is any.
    indicator: &'static str,
    /// The period as printed; `*` is any.
    period: &'static str,
    pub reason: &'static str,
}

impl LeftOut {
    /// Whether a row is one of these.
    pub fn holds(&self, row: &Row) -> bool {
        let is = |own: &str, wanted: &str| wanted == "*" || own == wanted;
        row.document == self.document
            && row.group_id == self.group
            && is(&row.indicator_id, self.indicator)
            && is(&row.period_raw, self.period)
    }
}

const fn without(
    document: &'static str,
    group: &'static str,
    indicator: &'static str,
    period: &'static str,
    reason: &'static str,
) -> LeftOut {
    LeftOut { document, group, indicator, period, reason }
}

/// All that are left out.
#[rustfmt::skip]
pub const LEFT_OUT: &[LeftOut] = &[
    without("001", "community-forum", "*", "*", "garbled: the cells lost their digits"),
    without("001", "community-centre-courses", "*", "*", "garbled: of the table only the headings are left"),
    without("002", "home-care-backup-system", "guide-hospitals", "", "no period is printed beside it"),
    without("002", "gap-support-funding", "hashimoto-grant-total", "H30年度", "cut off before its unit: 約2800万助成 is refused by design"),
    without("002", "gap-support-funding", "fund-principal", "", "no period is printed beside it"),
    without("002", "external-presentations", "seminar-participants", "R1.9.30", "an event of one day: a day alone means until that day"),
    without("003", "mh-community-care-indicators", "transition-support-decisions", "*", "in a sentence, without a column of its own"),
    without("004", "city-staff", "staff", "", "no period is printed beside it"),
    without("004", "multiprofession-rollout", "*", "*", "words of a drawing, 残り3地域, which are refused by design"),
];
