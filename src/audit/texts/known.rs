//! What follows from a withheld value, and what a sentence may say of published ones instead.

use super::super::Audit;
use super::super::register::{Subject, Withheld, half, near};
use super::numerals::{Number, Of, Says};
use super::{About, fold};

/// A sentence with what is published about its indicator.
pub(super) struct Known<'k, 'a> {
    pub(super) audit: &'k Audit<'a>,
    pub(super) subject: &'k Subject<'a>,
    pub(super) about: &'k About,
    pub(super) sentence: &'k str,
}

/// Words beside a target or a bound.
const AIMS: [&str; 9] = ["目標", "達成", "上限", "最大", "全", "計画", "target", "平均", "average"];

impl Known<'_, '_> {
    /// Published values of a withheld value's series in other years, the neighbours and those that the sentence names.
    fn others(&self, withheld: Withheld<'_>) -> Vec<f64> {
        let mut years = self.about.all_years();
        years.extend([withheld.year - 1, withheld.year + 1]);
        years.sort_unstable();
        years.dedup();
        years.into_iter().filter_map(|year| self.audit.figures.value(withheld.member, year)).collect()
    }

    /// Whether a number is the difference between the withheld value and a published one.
    pub(super) fn difference(&self, withheld: Withheld<'_>, number: &Number) -> bool {
        let Some(value) = withheld.secret.value else { return false };
        let decimals = self.subject.indicator.decimals;
        self.others(withheld).iter().any(|other| near((value - other).abs(), number.value.abs(), decimals))
    }

    /// Whether a number is the growth in per cent from or to the withheld value.
    pub(super) fn growth(&self, withheld: Withheld<'_>, number: &Number) -> bool {
        let Some(value) = withheld.secret.value else { return false };
        let percent = |from: f64, to: f64| if from > 0.0 { (to - from).abs() / from * 100.0 } else { f64::NAN };
        let is = |growth: f64| (growth - number.value.abs()).abs() <= half(number.decimals) * 1.01;
        self.others(withheld).iter().any(|other| is(percent(*other, value)) || is(percent(value, *other)))
    }

    fn targets(&self) -> impl Iterator<Item = f64> {
        self.subject.indicator.targets.iter().map(|target| target.value)
    }

    fn aims(&self) -> bool {
        AIMS.iter().any(|word| self.sentence.contains(word))
    }

    /// Whether a number is how far the withheld value is from a target.
    pub(super) fn gap(&self, withheld: Withheld<'_>, number: &Number) -> bool {
        let Some(value) = withheld.secret.value.filter(|_| self.aims()) else { return false };
        let decimals = self.subject.indicator.decimals;
        self.targets().any(|target| near((target - value).abs(), number.value, decimals))
    }

    /// Whether a percentage is what the withheld value is of a target.
    pub(super) fn attainment(&self, withheld: Withheld<'_>, number: &Number) -> bool {
        let Some(value) = withheld.secret.value.filter(|_| self.aims()) else { return false };
        self.targets().any(|target| attained(value, target, number))
    }

    /// Whether the sentence says the number of something that is published.
    pub(super) fn explains(&self, withheld: Withheld<'_>, number: &Number) -> bool {
        let decimals = self.subject.indicator.decimals;
        let own = self.readings(number, withheld);
        let is = |value: f64| near(value, number.value.abs(), decimals);
        let published = |(member, year): (usize, i32)| -> Vec<f64> { self.audit.figures.all(member, year).collect() };
        if let Says::Within(low, high) = number.says {
            // 86～529人: the least and the most of what is published.
            let all: Vec<f64> = own.iter().copied().flat_map(published).collect();
            return [low, high].iter().all(|end| all.iter().any(|value| near(*value, *end, decimals)));
        }
        let aimed = self.aims();
        let bound = self.subject.indicator.bound.as_ref().map(|(most, _)| *most);
        let benchmarks = self.subject.indicator.benchmarks.iter().map(|benchmark| benchmark.value);
        if aimed && (self.targets().chain(bound).chain(benchmarks).any(is) || self.is_of_a_target(number)) {
            return true;
        }
        let value = |member: usize, year: i32| self.audit.figures.value(member, year);
        let told = own.iter().any(|(member, year)| match (number.says, number.of) {
            (Says::Moved, Of::Percent) => self.partners(*member, *year).any(|other| {
                value(*member, *year).is_some_and(|now| {
                    let growth = |from: f64, to: f64| (to - from).abs() / from * 100.0 - number.value.abs();
                    [growth(other, now), growth(now, other)].iter().any(|off| off.abs() <= half(number.decimals) * 1.01)
                })
            }),
            (Says::Moved, _) => self
                .partners(*member, *year)
                .any(|other| value(*member, *year).is_some_and(|now| is((now - other).abs()))),
            _ => published((*member, *year)).into_iter().any(is),
        });
        told || self.named_elsewhere(number)
    }

    /// Whether a number is how far a published value is from a target, or what it is of it.
    fn is_of_a_target(&self, number: &Number) -> bool {
        let values = self.subject.series.iter().flat_map(|series| self.audit.figures.values(series.member));
        let decimals = self.subject.indicator.decimals;
        let of = |now: f64, target: f64| match number.of {
            Of::Percent => attained(now, target, number),
            _ => near((target - now).abs(), number.value, decimals),
        };
        values.into_iter().any(|(_, now)| self.targets().any(|target| of(now, target)))
    }

    /// The series and years that a number may speak of, but for the withheld one itself.
    fn readings(&self, number: &Number, withheld: Withheld<'_>) -> Vec<(usize, i32)> {
        let members = match self.about.series_of(number.place.start) {
            Some(member) => vec![member],
            None => self.subject.series.iter().map(|series| series.member).collect(),
        };
        let years = |member: usize| match self.about.year_of(number.place.start) {
            Some(year) => vec![year],
            None if self.about.any_year => self.audit.figures.years(member).collect(),
            None => self.about.all_years(),
        };
        let all = members.into_iter().flat_map(|member| years(member).into_iter().map(move |year| (member, year)));
        all.filter(|cell| *cell != (withheld.member, withheld.year)).collect()
    }

    /// Published values that a change may be counted from: of the years beside one and of those the sentence names.
    fn partners(&self, member: usize, year: i32) -> impl Iterator<Item = f64> {
        let mut years = self.about.all_years();
        years.extend([year - 1, year + 1]);
        years.into_iter().filter_map(move |year| self.audit.figures.value(member, year))
    }

    /// Whether the number is a published one of another indicator that the sentence names before it.
    fn named_elsewhere(&self, number: &Number) -> bool {
        let catalogue = &self.audit.register.analysed.catalogue;
        let before = &self.sentence[..number.place.start];
        let year = self.about.year_of(number.place.start);
        let named = catalogue.indicators.iter().enumerate().filter_map(|(at, indicator)| {
            let titles = indicator.title.translations().map(|(_, words)| fold(words));
            let place = titles.filter_map(|title| before.rfind(&title).map(|place| (place, title.len()))).max()?;
            Some((place, at))
        });
        let Some((_, at)) = named.max().filter(|(_, at)| *at != self.subject.at) else { return false };
        let members = catalogue.members.iter().enumerate().filter(|(_, member)| member.indicator == at);
        let decimals = catalogue.indicators[at].decimals;
        members.into_iter().any(|(member, _)| {
            let figures = &self.audit.figures;
            let years: Vec<i32> = year.map_or_else(|| figures.years(member).collect(), |year| vec![year]);
            years.into_iter().any(|year| figures.all(member, year).any(|value| near(value, number.value, decimals)))
        })
    }
}

/// Whether a percentage is what a value is of a target, rounded or cut off, by one of the formulas of attainment.
fn attained(value: f64, target: f64, number: &Number) -> bool {
    let shares = [value / target, target / value, 2.0 - value / target];
    shares.iter().any(|share| (share * 100.0 - number.value).abs() <= half(number.decimals) * 2.01)
}
