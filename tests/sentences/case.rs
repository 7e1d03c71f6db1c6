//! One combination of the states an indicator can be in, as YAML and table.

use std::fmt::Write as _;

use super::source::Input;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Count,
    Persons,
    Money,
    Share,
    PerPeople,
    Stock,
    StockOfUnknownDay,
    Running,
    Rank,
}

/// Which way the newest whole year went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    Up,
    Down,
    Same,
}

/// How large the value of the year before is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    Zero,
    Small,
    Large,
}

/// What there is of the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Previous {
    Value,
    Withheld,
    Missing,
    Part,
}

/// What is newer than the newest whole year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newest {
    Nothing,
    Part,
    PartWithSameSpan,
    Withheld,
    Words,
    Collecting,
}

/// Where the series breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    None,
    InNewest,
    InPrevious,
    Earlier,
}

/// When something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    None,
    InNewest,
    Since,
    Before,
}

/// The target: its year, and whether the value reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    None,
    Now(bool),
    Ahead(bool),
    Past(bool),
    Maintain(bool),
}

/// The plan of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    None,
    NotBegun,
    Running,
}

pub const KINDS: [Kind; 9] = [
    Kind::Count,
    Kind::Persons,
    Kind::Money,
    Kind::Share,
    Kind::PerPeople,
    Kind::Stock,
    Kind::StockOfUnknownDay,
    Kind::Running,
    Kind::Rank,
];
pub const MOVEMENTS: [Movement; 3] = [Movement::Up, Movement::Down, Movement::Same];
pub const BASES: [Base; 3] = [Base::Zero, Base::Small, Base::Large];
pub const PREVIOUS: [Previous; 4] = [Previous::Value, Previous::Withheld, Previous::Missing, Previous::Part];
pub const NEWEST: [Newest; 6] =
    [Newest::Nothing, Newest::Part, Newest::PartWithSameSpan, Newest::Withheld, Newest::Words, Newest::Collecting];
pub const BREAKS: [Break; 4] = [Break::None, Break::InNewest, Break::InPrevious, Break::Earlier];
pub const EVENTS: [Event; 4] = [Event::None, Event::InNewest, Event::Since, Event::Before];
pub const TARGETS: [Target; 9] = [
    Target::None,
    Target::Now(true),
    Target::Now(false),
    Target::Ahead(true),
    Target::Ahead(false),
    Target::Past(true),
    Target::Past(false),
    Target::Maintain(true),
    Target::Maintain(false),
];
pub const DIRECTIONS: [&str; 3] = ["neutral", "higher", "lower"];
pub const CALENDARS: [&str; 3] = ["fiscal-year", "calendar-year", "survey"];
/// How many years there are up to the newest whole one.
pub const YEARS: [i32; 6] = [1, 2, 4, 5, 8, 9];
pub const PLANS: [Plan; 3] = [Plan::None, Plan::NotBegun, Plan::Running];

/// The newest whole year.
pub const LATEST: i32 = 2023;

/// The true value of what is withheld: it must stand in no sentence.
pub const WITHHELD: f64 = 88.0;

/// A combination.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub kind: Kind,
    pub movement: Movement,
    pub base: Base,
    pub previous: Previous,
    pub newest: Newest,
    pub brk: Break,
    pub event: Event,
    pub target: Target,
    pub direction: &'static str,
    pub calendar: &'static str,
    pub years: i32,
    pub plan: Plan,
    pub any_difference: bool,
}

impl Case {
    /// Whether values have one decimal.
    pub const fn has_decimal(&self) -> bool {
        matches!(self.kind, Kind::Share | Kind::PerPeople)
    }

    /// Whether a value stands for a day.
    pub const fn is_stock(&self) -> bool {
        matches!(self.kind, Kind::Stock | Kind::StockOfUnknownDay | Kind::Running)
    }

    /// The value of the year before, whether or not it is published.
    pub fn before(&self) -> f64 {
        match (self.base, self.has_decimal()) {
            (Base::Zero, _) if self.kind == Kind::Rank => 3.0,
            (Base::Zero, _) => 0.0,
            (Base::Small, true) => 20.5,
            (Base::Small, false) => 53.0,
            (Base::Large, true) => 61.5,
            (Base::Large, false) => 1234.0,
        }
    }

    fn step(&self) -> f64 {
        match (self.base, self.has_decimal()) {
            (_, true) => 15.5,
            (Base::Large, false) => 345.0,
            (Base::Zero, false) if self.kind == Kind::Rank => 2.0,
            _ => 14.0,
        }
    }

    /// The value of the newest whole year. Only money falls below zero.
    pub fn latest(&self) -> f64 {
        let may_fall = self.before() > 0.0 || self.kind == Kind::Money;
        match self.movement {
            Movement::Up => self.before() + self.step(),
            Movement::Down if may_fall => self.before() - self.step(),
            Movement::Down | Movement::Same => self.before(),
        }
    }

    /// Whether the newest whole year has the value of the year before.
    pub fn is_same(&self) -> bool {
        (self.latest() - self.before()).abs() < f64::EPSILON
    }

    /// The value of a year before the previous one: rising or falling like the newest, or up and down.
    fn older(&self, back: i32) -> f64 {
        let step = self.step() * f64::from(back - 1);
        let steady = match self.movement {
            Movement::Up => self.before() - step,
            Movement::Down => self.before() + step,
            Movement::Same => self.before() + if back % 2 == 0 { self.step() } else { 0.0 },
        };
        // A share has a most; nothing but money lies below zero.
        let most = if self.kind == Kind::Share { 99.5 } else { f64::MAX };
        steady.clamp(if self.kind == Kind::Rank { 1.0 } else { 0.0 }, most)
    }

    /// The value of the newest part of a year, and that of the same part of the year before.
    pub const fn part(&self) -> (f64, f64) {
        if self.has_decimal() { (33.3, 28.7) } else { (333.0, 287.0) }
    }

    /// The target's value.
    pub fn target_value(&self) -> Option<f64> {
        let beyond = if self.has_decimal() { 1.7 } else { 17.0 };
        let is_met = match self.target {
            Target::None => return None,
            Target::Now(met) | Target::Ahead(met) | Target::Past(met) | Target::Maintain(met) => met,
        };
        Some(self.latest() + if is_met == (self.direction == "lower") { beyond } else { -beyond })
    }

    /// The first year of the series.
    pub fn first(&self) -> i32 {
        LATEST + 1 - self.years
    }

    /// The year of the break.
    pub const fn break_year(&self) -> Option<i32> {
        match self.brk {
            Break::None => None,
            Break::InNewest => Some(LATEST),
            Break::InPrevious => Some(LATEST - 1),
            Break::Earlier => Some(LATEST - 2),
        }
    }

    /// Years with values that count, from the break on.
    pub fn kept(&self) -> Vec<(i32, f64)> {
        let from = self.break_year().unwrap_or(0).max(self.first());
        let years = (from..=LATEST).filter(|year| *year != LATEST - 1 || self.previous == Previous::Value);
        years.map(|year| (year, self.value(year))).collect()
    }

    /// Whether the newest whole year is compared with the one before.
    pub fn is_compared(&self) -> bool {
        self.previous == Previous::Value && self.years > 1 && self.brk != Break::InNewest
    }

    fn value(&self, year: i32) -> f64 {
        match LATEST - year {
            0 => self.latest(),
            1 => self.before(),
            back => self.older(back),
        }
    }

    /// Every value that is published, withheld ones left out.
    pub fn published(&self) -> Vec<f64> {
        let years = (self.first()..=LATEST).filter(|year| *year != LATEST - 1 || self.previous != Previous::Withheld);
        years.map(|year| self.value(year)).collect()
    }

    /// Its YAML and table.
    pub fn input(&self, id: String) -> Input {
        Input { id, yaml: self.yaml(), csv: self.csv() }
    }

    fn yaml(&self) -> String {
        let kind = match self.kind {
            Kind::Count => "unit: 件\nsubject: case\n",
            Kind::Persons => "unit: 人\nsubject: person\n",
            Kind::Money => "unit: 円\n",
            Kind::Share => "unit: ％\ndecimals: 1\n",
            Kind::PerPeople => "unit: 人口10万対\nmeasure: rate\ndecimals: 1\n",
            Kind::Stock => "unit: 地域\naggregation: point-in-time\nread_on: year-end\n",
            Kind::StockOfUnknownDay => "unit: 地域\naggregation: point-in-time\n",
            Kind::Running => "unit: 社\naggregation: cumulative\n",
            Kind::Rank => "unit: 位\nmeasure: rank\n",
        };
        let direction = match self.direction {
            "neutral" => "direction: neutral\n".to_owned(),
            direction => format!("direction: {direction}\ndirection_basis: 計画の目標から\n"),
        };
        let brk = self.break_year().map_or_else(String::new, |year| {
            format!("breaks: [{{period: {year}, note: {{ja: 対象を広げました。, en: More people are counted.}}}}]\n")
        });
        let span = match self.newest {
            Newest::PartWithSameSpan => {
                format!("spans: [{{period: {LATEST}, until: 10-31, value: {}}}]\n", self.part().1)
            }
            _ => String::new(),
        };
        let (event, target) = (self.event_yaml(), self.target_yaml());
        format!(
            "title: {{ja: 見本, en: Sample}}\npolicy: care\n{kind}calendar: {}\n{direction}{brk}{event}{target}{span}",
            self.calendar
        )
    }

    fn event_yaml(&self) -> String {
        let years = match self.event {
            Event::None => return String::new(),
            Event::InNewest => format!("from: {LATEST}, to: {LATEST}"),
            Event::Since => "from: 2020".to_owned(),
            Event::Before => "from: 2017, to: 2018".to_owned(),
        };
        format!("events: [{{{years}, note: {{ja: 窓口を増やした, en: More counters were opened}}}}]\n")
    }

    fn target_yaml(&self) -> String {
        let (year, kind) = match self.target {
            Target::None | Target::Now(_) => (LATEST, "yearly"),
            Target::Ahead(_) => (2026, "final"),
            Target::Past(_) => (2022, "final"),
            Target::Maintain(_) => (2026, "maintain"),
        };
        let target = |value| format!("targets: [{{period: {year}, value: {value}, kind: {kind}}}]\n");
        self.target_value().map_or_else(String::new, target)
    }

    fn csv(&self) -> String {
        let mut csv = "年度,実績\n".to_owned();
        let mut row = |label: String, cell: String| writeln!(csv, "{label},{cell}").unwrap();
        for year in self.first()..=LATEST {
            let value = self.value(year).to_string();
            match self.previous {
                Previous::Withheld if year == LATEST - 1 => row(year.to_string(), WITHHELD.to_string()),
                Previous::Missing if year == LATEST - 1 => row(year.to_string(), String::new()),
                Previous::Part if year == LATEST - 1 => row(part_label(year), value),
                _ => row(year.to_string(), value),
            }
        }
        let next = LATEST + 1;
        match self.newest {
            Newest::Nothing => {}
            Newest::Part | Newest::PartWithSameSpan => row(part_label(next), self.part().0.to_string()),
            Newest::Withheld => row(next.to_string(), "x".to_owned()),
            Newest::Words => row(next.to_string(), "実績なし".to_owned()),
            Newest::Collecting => row(next.to_string(), "…".to_owned()),
        }
        csv
    }
}

/// The label of a year of which a part is known; it ends on the last day of October.
fn part_label(year: i32) -> String {
    format!("R{0}(R{0}.10.31時点)", year - 2018)
}
