//! Words of the input that mean one thing each.

use super::Status;

/// A declared word of the input: its spelling and its meaning.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$item])* $variant),+ }

        impl $name {
            /// Every word of the input with its meaning.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];

            /// The word of the input.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

pub(super) use words;

words! {
    /// What an indicator stands for in the plan.
    Level {
        /// What people have from it.
        Outcome = "outcome",
        /// What the city does.
        Activity = "activity",
        /// What surrounds it.
        Context = "context",
    }
}

words! {
    /// What is counted or measured; disclosure control concerns persons and offices.
    Subject {
        /// Persons.
        Person = "person",
        /// Offices, shops, companies.
        Office = "office",
        /// Cases.
        Case = "case",
        /// Meetings, courses, dispatches.
        Event = "event",
        /// Yen.
        Money = "money",
        /// Places and districts.
        Place = "place",
    }
}

words! {
    /// What kind of number it is.
    Measure {
        /// A count of occurrences.
        Count = "count",
        /// A share in per cent or another rate.
        Rate = "rate",
        /// An amount of money or another quantity.
        Amount = "amount",
        /// A ratio of two quantities.
        Ratio = "ratio",
        /// An index.
        Index = "index",
        /// A place in an order.
        Rank = "rank",
    }
}

words! {
    /// How a year's value comes about.
    Aggregation {
        /// What happened in the year.
        Annual = "annual",
        /// A stock read on a day.
        PointInTime = "point-in-time",
        /// A running total.
        Cumulative = "cumulative",
        /// A mean over the year.
        Average = "average",
    }
}

words! {
    /// Which year a value belongs to.
    Calendar {
        /// 1 April to 31 March.
        FiscalYear = "fiscal-year",
        /// 1 January to 31 December.
        CalendarYear = "calendar-year",
        /// The year of a survey.
        Survey = "survey",
    }
}

words! {
    /// On which day of the indicator's year a stock is read.
    ReadOn {
        /// 31 March, of calendar years 31 December.
        YearEnd = "year-end",
        /// 1 April, of calendar years 1 January.
        YearStart = "year-start",
    }
}

words! {
    /// How persons are counted.
    Counting {
        /// Each once.
        Persons = "persons",
        /// Each visit (延べ).
        Visits = "visits",
    }
}

words! {
    /// Which way is better.
    Direction {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
        /// Neither; movement is told without judgement.
        Neutral = "neutral",
    }
}

words! {
    /// What a target asks for.
    TargetKind {
        /// To be reached by its year.
        Final = "final",
        /// The target of that one year.
        Yearly = "yearly",
        /// The level is to be kept.
        Maintain = "maintain",
        /// To lie inside a range.
        Range = "range",
        /// A step on the way.
        Milestone = "milestone",
    }
}

words! {
    /// How the attainment of a target is reckoned, by the name that is printed beside it.
    AttainmentFormula {
        /// Value by target: more is better.
        ValueByTarget = "value/target",
        /// Target by value: less is better.
        TargetByValue = "target/value",
        /// Two less value by target: less is better, and a value of 0 has an attainment.
        TwoLessValueByTarget = "2-value/target",
        /// The way from the baseline to the target.
        Progress = "progress",
    }
}

words! {
    /// Which chart is drawn, where the office wants another than the default.
    ChartKind {
        /// A line for each series.
        Line = "line",
        /// Bars.
        Bar = "bar",
        /// Bars of parts that add up.
        Stacked = "stacked",
        /// Bars of two to four series side by side.
        Grouped = "grouped",
        /// One horizontal bar for each series, for a single year.
        Rows = "rows",
        /// One dot for each series beside the average it is compared with, and its rank.
        Dots = "dots",
        /// One bar for each series towards its target.
        Bullets = "bullets",
        /// Shares of a whole, the answers of a survey: one bar of 100 per cent a year, or one a question.
        Shares = "shares",
        /// The first and the last year, one line a series.
        Slope = "slope",
        /// One small chart for each series.
        Multiples = "multiples",
        /// Series over years as shades with numbers, the greatest latest value first.
        Heat = "heat",
        /// One tile for each area, placed by a table of rows and columns.
        Tiles = "tiles",
    }
}

words! {
    /// Whether the parts of a dimension may be added.
    TotalRule {
        /// The total is the sum of the parts.
        Sum = "sum",
        /// Parts must not be added.
        None = "none",
    }
}

words! {
    /// How numbers are rounded.
    RoundingMode {
        /// 四捨五入: half away from zero.
        HalfUp = "half-up",
        /// JIS Z 8401 rule A: half to even.
        HalfEven = "half-even",
        /// 切り捨て: toward zero.
        Truncate = "truncate",
    }
}

words! {
    /// Why a published value was changed.
    RevisionKind {
        /// 確定: the final value in place of a provisional one.
        Final = "final",
        /// 改定: later knowledge or another base.
        Revised = "revised",
        /// 訂正: an error that is announced.
        Corrected = "corrected",
    }
}

impl RevisionKind {
    /// Every word of the input with its meaning, the office's own first.
    pub const SPELLINGS: &'static [(&'static str, Self)] = &[
        ("確定", Self::Final),
        ("改定", Self::Revised),
        ("訂正", Self::Corrected),
        ("final", Self::Final),
        ("revised", Self::Revised),
        ("corrected", Self::Corrected),
    ];

    /// What a word for a status says of a change: 確定, which is no other status than a normal one, that the value is
    /// settled. `None` is the status of a value without a word.
    #[must_use]
    pub fn of_status(said: Option<Status>) -> Option<Self> {
        (said == Some(Status::Normal)).then_some(Self::Final)
    }

    /// Whether it says that a published value was changed; 確定 alone says it of provisional ones only.
    #[must_use]
    pub fn is_change(self) -> bool {
        self != Self::Final
    }
}

words! {
    /// A named method, on request, beside the trend.
    Method {
        /// Limits of a process (`XmR`).
        Xmr = "xmr",
        /// Fingertips (Office for Health Improvement and Disparities).
        Fingertips = "fingertips",
        /// Eurostat's EU SDG indicator method.
        Eurostat = "eurostat",
        /// Open SDG's progress measure.
        OpenSdg = "open-sdg",
        /// Deutsche Nachhaltigkeitsstrategie.
        Dns = "dns",
        /// The UN's SDG progress chart.
        UnProgress = "un-progress",
        /// Bands of the Italian statistical office.
        Istat = "istat",
    }
}

words! {
    /// How it is judged whether a target is on its way.
    OnTrack {
        /// Deutsche Nachhaltigkeitsstrategie.
        Dns = "dns",
    }
}

words! {
    /// How far an indicator is on its way to publication.
    ReleaseState {
        /// Not yet approved.
        Draft = "draft",
        /// Approved.
        Approved = "approved",
    }
}

words! {
    /// What a city's own grades are given on.
    GradedOn {
        /// Attainment of the target in per cent.
        Attainment = "attainment",
        /// Progress from baseline to target in per cent.
        Progress = "progress",
    }
}

words! {
    /// A part of the output.
    Output {
        /// The pages.
        Pages = "pages",
        /// Open data.
        Data = "data",
        /// Charts as files of their own.
        Charts = "charts",
        /// Council briefings.
        Briefings = "briefings",
    }
}

words! {
    /// A format of the output beside the pages.
    OutputFormat {
        /// CSV.
        Csv = "csv",
        /// JSON.
        Json = "json",
        /// Excel.
        Xlsx = "xlsx",
        /// Parquet.
        Parquet = "parquet",
        /// SVG.
        Svg = "svg",
        /// PNG.
        Png = "png",
        /// PDF.
        Pdf = "pdf",
    }
}
