//! The printed forms of years, with what each means: the documentation is made from this table, and a test reads every row.

use super::refused;

/// A printed form and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// As printed.
    pub printed: &'static str,
    /// What it means.
    pub meaning: Meaning,
    /// The year of the column or row before it, where the form needs one.
    pub after: Option<i32>,
    /// Whether the indicator counts calendar years.
    pub calendar_year: bool,
}

/// What a form means.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    /// A year, or a part of it.
    Read {
        /// The western number of the year.
        year: i32,
        /// The first day, where it is not the year's own.
        from: Option<&'static str>,
        /// The last day, where it is not the year's own.
        until: Option<&'static str>,
        /// The day up to which the value was read.
        as_of: Option<&'static str>,
        /// The SDMX letter of the status that it gives, `r` for a revision.
        said: Option<char>,
        /// Whether the era had ended by then.
        runs_on: bool,
    },
    /// Nothing: the reason by which the message is chosen.
    Refused(&'static str),
}

/// Forms of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The kind in Japanese.
    pub ja: &'static str,
    /// The kind in English.
    pub en: &'static str,
    /// Its forms.
    pub forms: &'static [Form],
}

const fn read(
    printed: &'static str,
    year: i32,
    from: Option<&'static str>,
    until: Option<&'static str>,
    as_of: Option<&'static str>,
) -> Form {
    let meaning = Meaning::Read { year, from, until, as_of, said: None, runs_on: false };
    Form { printed, meaning, after: None, calendar_year: false }
}

const fn whole(printed: &'static str, year: i32) -> Form {
    read(printed, year, None, None, None)
}

/// The whole year, with its last day named.
const fn ended(printed: &'static str, year: i32, day: &'static str) -> Form {
    read(printed, year, None, None, Some(day))
}

const fn until(printed: &'static str, year: i32, day: &'static str) -> Form {
    read(printed, year, None, Some(day), Some(day))
}

const fn from(printed: &'static str, year: i32, day: &'static str) -> Form {
    read(printed, year, Some(day), None, None)
}

const fn days(printed: &'static str, year: i32, first: &'static str, last: &'static str) -> Form {
    read(printed, year, Some(first), Some(last), Some(last))
}

/// From a day to the end of the year, with the end named.
const fn rest(printed: &'static str, year: i32, first: &'static str, last: &'static str) -> Form {
    read(printed, year, Some(first), None, Some(last))
}

pub(super) const fn refused(printed: &'static str, reason: &'static str) -> Form {
    Form { printed, meaning: Meaning::Refused(reason), after: None, calendar_year: false }
}

impl Form {
    const fn says(mut self, letter: char) -> Self {
        if let Meaning::Read { said, .. } = &mut self.meaning {
            *said = Some(letter);
        }
        self
    }

    const fn in_ended_era(mut self) -> Self {
        if let Meaning::Read { runs_on, .. } = &mut self.meaning {
            *runs_on = true;
        }
        self
    }

    pub(super) const fn after(mut self, year: i32) -> Self {
        self.after = Some(year);
        self
    }

    pub(super) const fn of_calendar_year(mut self) -> Self {
        self.calendar_year = true;
        self
    }
}

const WESTERN: &[Form] = &[
    whole("2018", 2018),
    whole("2018年度", 2018),
    whole("2018年度実績", 2018),
    whole("２０１８年度", 2018),
    whole("2018年", 2018),
    whole("西暦2018年度", 2018),
    whole("FY2018", 2018),
    whole("fy 2018", 2018),
    whole("ＦＹ２０１８", 2018),
    whole("2018/19", 2018),
    whole("2018-19", 2018),
    whole("2018/19年度", 2018),
    whole("FY2018/19", 2018),
    whole("FY2010/11", 2010),
    whole("2010/11年度", 2010),
    whole("1999/00", 1999),
    whole("二〇一八年度", 2018),
    whole("二千十八年度", 2018),
];

const ERAS: &[Form] = &[
    whole("令和6年度", 2024),
    whole("令和６年度", 2024),
    whole("令和 6 年度", 2024),
    whole("令和六年度", 2024),
    whole("令和6年", 2024),
    whole("令和6", 2024),
    whole("令6", 2024),
    whole("㋿6年度", 2024),
    whole("R6", 2024),
    whole("Ｒ６", 2024),
    whole("r6", 2024),
    whole("R06", 2024),
    whole("R.6", 2024),
    whole("R6年度", 2024),
    whole("R6年度実績", 2024),
    whole("Reiwa 6", 2024),
    whole("令和元年度", 2019),
    whole("令和1年度", 2019),
    whole("令和01年度", 2019),
    whole("R元", 2019),
    whole("R1", 2019),
    whole("R01", 2019),
    whole("令元", 2019),
    whole("R元年度実績", 2019),
    whole("平成31年度", 2019),
    whole("平成31年", 2019),
    whole("H31", 2019),
    whole("平成30年度", 2018),
    whole("平成３０年度", 2018),
    whole("平成三十年度", 2018),
    whole("平成三〇年度", 2018),
    whole("㍻30年度", 2018),
    whole("Ｈ30", 2018),
    whole("H2８年度", 2016),
    whole("平30", 2018),
    whole("平成元年度", 1989),
    whole("昭和64年度", 1989),
    whole("昭和63年度", 1988),
    whole("S63", 1988),
    whole("㍼六十三年度", 1988),
    whole("昭和元年度", 1926),
    whole("大正15年度", 1926),
    whole("㍽元年度", 1912),
    whole("T14", 1925),
    whole("明治45年度", 1912),
    whole("㍾元年度", 1868),
    whole("M元", 1868),
];

const ENDED_ERAS: &[Form] = &[
    whole("平成37年", 2025).in_ended_era(),
    whole("H52", 2040).in_ended_era(),
    whole("昭和65年度", 1990).in_ended_era(),
    whole("2023（平成35）年度", 2023).in_ended_era(),
    whole("２０２５年（平成３７年）", 2025).in_ended_era(),
    until("H31.10.31", 2019, "2019-10-31").in_ended_era(),
];

const BOTH: &[Form] = &[
    whole("2018(H30)年度", 2018),
    whole("２０１８（Ｈ３０）年度", 2018),
    whole("2018年度（平成30年度）", 2018),
    whole("令和3（2021）年度", 2021),
    whole("令和6年度 2024年度", 2024),
    whole("2024/R6", 2024),
    whole("平成31年度（令和元年度）", 2019),
    whole("平成31（令和元）年度", 2019),
    whole("平成31・令和元年度", 2019),
    whole("H31/R1", 2019),
    whole("平成31年度/令和元年度", 2019),
];

const E_STAT: &[Form] = &[
    whole("2024100000", 2024),
    whole("2019100000", 2019),
    days("2024000406", 2024, "2024-04-01", "2024-06-30"),
    days("2024001010", 2024, "2024-10-01", "2024-10-31"),
    rest("2025000103", 2024, "2025-01-01", "2025-03-31"),
];

const DAYS: &[Form] = &[
    until("R6.10.31", 2024, "2024-10-31"),
    until("R06.10.31", 2024, "2024-10-31"),
    until("R6.10.31時点", 2024, "2024-10-31"),
    until("令和6年10月31日現在", 2024, "2024-10-31"),
    until("令和六年十月三十一日", 2024, "2024-10-31"),
    until("令和6年10月31日（木）現在", 2024, "2024-10-31"),
    until("2024-10-31", 2024, "2024-10-31"),
    until("2024/10/31", 2024, "2024-10-31"),
    until("2024.10.31", 2024, "2024-10-31"),
    until("20241031", 2024, "2024-10-31"),
    until("2024-10-31 00:00:00", 2024, "2024-10-31"),
    until("2024-10-31T00:00:00", 2024, "2024-10-31"),
    until("2024/10/31 0:00", 2024, "2024-10-31"),
    until("Ｈ２７．８．１", 2015, "2015-08-01"),
    until("R7.2.28", 2024, "2025-02-28"),
    until("R6.4.1現在", 2024, "2024-04-01"),
    until("R6年4月1日時点", 2024, "2024-04-01"),
    until("令和6年度当初", 2024, "2024-04-01"),
    ended("R7.3.31", 2024, "2025-03-31"),
    ended("令和7年3月31日現在", 2024, "2025-03-31"),
];

const UNTIL: &[Form] = &[
    until("R6(R6.10.31時点)", 2024, "2024-10-31"),
    until("R6年度実績(R6.10.31時点)", 2024, "2024-10-31"),
    until("R元年度実績（R元.10.31現在）", 2019, "2019-10-31"),
    until("R6.10末", 2024, "2024-10-31"),
    until("R6.10月末", 2024, "2024-10-31"),
    until("R6年10月末", 2024, "2024-10-31"),
    until("令和六年十月末現在", 2024, "2024-10-31"),
    until("R6(R6.10末)", 2024, "2024-10-31"),
    until("令和6年10月末時点", 2024, "2024-10-31"),
    until("令和3年10月末現在", 2021, "2021-10-31"),
    until("令和6年9月末日", 2024, "2024-09-30"),
    until("R6（9月末現在）", 2024, "2024-09-30"),
    until("R6 10月末", 2024, "2024-10-31"),
    until("R6(10/31時点)", 2024, "2024-10-31"),
    until("R6年度（10月まで）", 2024, "2024-10-31"),
    until("令和6年度（令和6年10月31日までの実績）", 2024, "2024-10-31"),
    until("R6(～10月)", 2024, "2024-10-31"),
    until("平成28年4月時点", 2016, "2016-04-30"),
    until("R6(1月末)", 2024, "2025-01-31"),
    until("令和6年度1月末", 2024, "2025-01-31"),
    until("令和6年1月末", 2023, "2024-01-31"),
    until("令和元年度８月１８日", 2019, "2019-08-18"),
    until("令和6年末", 2024, "2024-12-31"),
    ended("R7.3月末", 2024, "2025-03-31"),
    ended("令和7年3月末", 2024, "2025-03-31"),
    ended("R6年度(R7.3.31現在)", 2024, "2025-03-31"),
    ended("2024年度末", 2024, "2025-03-31"),
    ended("令和５年度末現在", 2023, "2024-03-31"),
    ended("令和5年度末（R6.3.31）", 2023, "2024-03-31"),
];

const FROM: &[Form] = &[
    from("H30年度実績(H30.10月～)", 2018, "2018-10-01"),
    from("H30年10月～", 2018, "2018-10-01"),
    from("H30.10月～", 2018, "2018-10-01"),
    from("平成30年10月から", 2018, "2018-10-01"),
    from("平成２５年１２月より", 2013, "2013-12-01"),
    from("R6年度（10月以降）", 2024, "2024-10-01"),
    from("R6年度（7月1日開始）", 2024, "2024-07-01"),
    whole("平成３０年４月～", 2018),
];

const SPANS: &[Form] = &[
    days("R6.4~R6.10", 2024, "2024-04-01", "2024-10-31"),
    days("R6.4～10", 2024, "2024-04-01", "2024-10-31"),
    days("R6(4月～10月)", 2024, "2024-04-01", "2024-10-31"),
    days("令和6年度(4~10月)", 2024, "2024-04-01", "2024-10-31"),
    days("令和6年4月1日～10月31日", 2024, "2024-04-01", "2024-10-31"),
    days("R6.4.1～10.31", 2024, "2024-04-01", "2024-10-31"),
    days("令和6年4月から10月まで", 2024, "2024-04-01", "2024-10-31"),
    days("令和6年9月1日～30日", 2024, "2024-09-01", "2024-09-30"),
    days("R1.11.3～R1.11.4", 2019, "2019-11-03", "2019-11-04"),
    days("平成２４年１１月２８日～平成２４年１２月１４日", 2012, "2012-11-28", "2012-12-14"),
    rest("平成27年5月7日~平成28年3月末", 2015, "2015-05-07", "2016-03-31"),
    rest("令和7年1月～3月", 2024, "2025-01-01", "2025-03-31"),
    ended("令和6年4月～令和7年3月", 2024, "2025-03-31"),
    ended("令和6年4月1日から令和7年3月31日まで", 2024, "2025-03-31"),
    ended("H31.4～R2.3", 2019, "2020-03-31"),
    days("令和6年10月分", 2024, "2024-10-01", "2024-10-31"),
    days("R6（4-6月期）", 2024, "2024-04-01", "2024-06-30"),
    days("R6上半期", 2024, "2024-04-01", "2024-09-30"),
    days("令和6年度上半期（4～9月）", 2024, "2024-04-01", "2024-09-30"),
    days("令和6年度上期", 2024, "2024-04-01", "2024-09-30"),
    rest("R6下半期", 2024, "2024-10-01", "2025-03-31"),
    days("令和6年度第1四半期", 2024, "2024-04-01", "2024-06-30"),
    days("令和6年度第三四半期", 2024, "2024-10-01", "2024-12-31"),
    rest("R6 4Q", 2024, "2025-01-01", "2025-03-31"),
];

const WORDS: &[Form] = &[
    whole("令和5年度（実績）", 2023),
    whole("R5決算", 2023),
    whole("R5年度決算額", 2023),
    whole("平成24年度の成果", 2012),
    whole("現状値（R5）", 2023),
    whole("R5年度（確定値）", 2023).says('A'),
    whole("R6年度(見込)", 2024).says('P'),
    whole("令和6年度見込み", 2024).says('P'),
    whole("R6速報値", 2024).says('P'),
    until("R6(R6.10.31時点、暫定)", 2024, "2024-10-31").says('P'),
    whole("R7推計", 2025).says('E'),
    whole("2040年（将来推計）", 2040).says('F'),
    whole("R5年度（訂正）", 2023).says('r'),
];

const NEIGHBOURS: &[Form] = &[
    whole("1年度", 2019).after(2018),
    whole("元年度", 2019).after(2018),
    whole("31年度", 2019).after(2018),
    whole("3年度", 2021).after(2020),
    whole("5年度", 2023).after(2024),
    until("3年度（10月末）", 2021, "2021-10-31").after(2020),
];

const CALENDAR_YEARS: &[Form] = &[
    whole("令和6年", 2024).of_calendar_year(),
    whole("令和6年中", 2024).of_calendar_year(),
    whole("2024暦年", 2024).of_calendar_year(),
    whole("CY2024", 2024).of_calendar_year(),
    whole("2024000000", 2024).of_calendar_year(),
    until("R6.2.1", 2024, "2024-02-01").of_calendar_year(),
    until("令和6年10月末", 2024, "2024-10-31").of_calendar_year(),
    ended("R6.12.31", 2024, "2024-12-31").of_calendar_year(),
    ended("令和6年末", 2024, "2024-12-31").of_calendar_year(),
    ended("2024年1月～12月", 2024, "2024-12-31").of_calendar_year(),
    days("令和6年上半期", 2024, "2024-01-01", "2024-06-30").of_calendar_year(),
    rest("2024年第4四半期", 2024, "2024-10-01", "2024-12-31").of_calendar_year(),
];

/// Every group of forms, the refused ones last.
pub const FORMS: &[Group] = &[
    Group { ja: "西暦の年度", en: "Western years", forms: WESTERN },
    Group { ja: "元号の年度", en: "Years of an era", forms: ERAS },
    Group {
        ja: "終わった元号が続く書き方（お知らせを出して読みます）",
        en: "An era that runs on: read, with a note",
        forms: ENDED_ERAS,
    },
    Group { ja: "西暦と元号、二つの元号の併記", en: "Both, or two eras", forms: BOTH },
    Group { ja: "e-Stat の時間軸コード", en: "Time codes of e-Stat", forms: E_STAT },
    Group { ja: "日付", en: "Days", forms: DAYS },
    Group { ja: "年度の途中まで、年度末まで", en: "Until a day of the year", forms: UNTIL },
    Group { ja: "年度の途中から", en: "From a day of the year", forms: FROM },
    Group { ja: "期間、半期、四半期", en: "Spans, halves, quarters", forms: SPANS },
    Group { ja: "値の性質を示す言葉", en: "Words about the value", forms: WORDS },
    Group {
        ja: "元号のない年度（隣の列か行で元号が決まるときだけ）",
        en: "A bare year, where its neighbour fixes the era",
        forms: NEIGHBOURS,
    },
    Group {
        ja: "暦年の指標（calendar: calendar-year、survey）",
        en: "Indicators of calendar years",
        forms: CALENDAR_YEARS,
    },
    Group { ja: "読まない書き方", en: "Refused", forms: refused::REFUSED },
];
