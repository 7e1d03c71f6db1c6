//! The name and the description of a chart, for those who do not see it; and the words of its marks.

use super::{Composer, Figure, Pair};
use crate::chart::DrawError;
use crate::chart::picture::{Drawing, Picture, Point, Series};
use crate::model::{self, Language, heard};
use crate::wording::{About, Heard, Sentence, sentences, unmarked};

impl Composer<'_> {
    pub(super) fn heard(&self) -> Heard<'_> {
        Heard { words: self.words, indicator: self.indicator }
    }

    /// Both drawings of a picture whose title is printed beside it: the name without signs, the marks with the names of
    /// what they belong to.
    pub(super) fn finished(&self, mut picture: Picture, caption: String) -> Result<Figure, DrawError> {
        let title = std::mem::take(&mut picture.title);
        picture.title = heard(self.words.language(), &unmarked(&title));
        self.name_marks(&mut picture.drawing);
        Ok(Figure { title, ..self.finish(&picture, caption)? })
    }

    /// The first sentence on a series, with its name where it is one of several.
    pub(super) fn title(&self, speaker: Pair<'_>) -> String {
        if let Some(title) = self.title_of_span() {
            return title;
        }
        let sentence = self.said(speaker).first().map(Sentence::opening).unwrap_or_default();
        if self.series.len() == 1 || speaker.0.series.is_total() {
            return sentence;
        }
        let label = self.full_label(speaker);
        self.words.get("chart-of-series", &[("label", &label), ("sentence", &sentence)])
    }

    /// The name of a series; of a part (うち) with what it is a part of, the series above it that is none.
    fn full_label(&self, (member, _): Pair<'_>) -> String {
        let label = self.words.text(&member.series.label);
        let is_part = |series: &model::Series| series.label.get(Language::Ja).trim_start().starts_with("うち");
        let above = self.series.iter().take_while(|(other, _)| other.series.key != member.series.key);
        let whole = above.map(|(other, _)| &other.series).filter(|series| !is_part(series)).last();
        match whole.filter(|_| is_part(&member.series)) {
            Some(whole) => {
                let whole = self.words.text(&whole.label);
                self.words.get("chart-part-of", &[("whole", &whole), ("label", &label)])
            }
            None => label,
        }
    }

    fn said(&self, speaker: Pair<'_>) -> Vec<Sentence> {
        sentences(self.words, &self.analysed.catalogue.site, self.indicator, speaker, &self.series)
    }

    /// What is said of the series beyond the title, the values of `shown` in its order and of the totals, and what else
    /// is drawn: the year counted from, the most there can be, breaks with their reasons, events, the plan.
    pub(super) fn description(&self, shown: &[Pair<'_>]) -> String {
        let mut all = self.sentences_beyond_the_title(shown);
        let teller = self.heard();
        let totals = self.series.iter().filter(|pair| pair.0.series.is_total() && !is_among(pair.0, shown));
        let told = shown
            .iter()
            .chain(totals)
            .map(|(member, analysis)| (*member, analysis.target.as_ref().map(|attainment| &attainment.target)));
        let told: Vec<_> = told.collect();
        all.extend(teller.values(&told));
        let years = || told.iter().flat_map(|(member, _)| member.series.observations.iter().map(|o| o.period));
        let (Some(first), Some(last)) = (years().min(), years().max()) else {
            return self.joined(&all);
        };
        let drawn = |year| (first..=last).contains(&year);
        all.extend(self.indicator.baseline.filter(|year| drawn(*year)).map(|year| teller.baseline(year)));
        all.extend(self.indicator.bound.as_ref().map(|(most, name)| teller.bound(*most, name)));
        if first < last {
            let breaks = self.indicator.breaks.iter().filter(|brk| drawn(brk.period));
            let breaks: Vec<String> = breaks.filter_map(|brk| teller.anew(brk, &all)).collect();
            all.extend(breaks);
            all.extend(
                self.indicator.events.iter().filter(|event| event.from <= last).map(|event| teller.event(event)),
            );
            let plan = self.analysed.catalogue.site.plan.as_ref().filter(|plan| plan.from <= last && plan.to >= first);
            all.extend(plan.map(|plan| teller.plan(plan.from, plan.to)));
        }
        self.joined(&all)
    }

    /// The sentences on the only series that is shown, or on the one that speaks for all. The first stands in the title.
    fn sentences_beyond_the_title(&self, shown: &[Pair<'_>]) -> Vec<String> {
        if self.analysed.is_cross_section(self.index) || self.lacks_newest() {
            return Vec::new();
        }
        let speaker = match shown {
            [only] => Some(*only),
            _ => self.headline(),
        };
        let Some(speaker) = speaker else { return Vec::new() };
        let said = self.said(speaker);
        let opening = unmarked(&said.first().map(Sentence::opening).unwrap_or_default());
        // Events are told with the values, and the plan with its years.
        let kept = said.iter().filter(|sentence| !matches!(sentence.about, About::Event | About::Plan));
        let plain = kept.map(Sentence::plain);
        let beyond = plain.map(|words| words.strip_prefix(&*opening).map_or(words.clone(), str::to_owned));
        let trimmed = beyond.map(|words| words.trim_start_matches(['。', '.', ' ', '\n']).trim_end().to_owned());
        trimmed.filter(|words| !words.is_empty()).map(|words| heard(self.words.language(), &words)).collect()
    }

    fn joined(&self, sentences: &[String]) -> String {
        sentences.join(if self.words.language() == Language::Ja { "" } else { " " })
    }

    /// Where there are several series, the words of a mark end with what it belongs to.
    fn name_marks(&self, drawing: &mut Drawing) {
        let of = |point: &mut Point, label: &str| {
            if !point.text.is_empty() && !label.is_empty() {
                point.text = self.words.get("heard-mark-of", &[("mark", &point.text), ("label", label)]);
            }
        };
        let series = |one: &mut Series| one.points.iter_mut().for_each(|point| of(point, &one.label));
        match drawing {
            Drawing::Years(plot) if self.series.len() > 1 => plot.series.iter_mut().for_each(series),
            Drawing::Years(_) => {}
            Drawing::Items(items) => items.rows.iter_mut().for_each(|row| of(&mut row.point, &row.label)),
            Drawing::Shares(shares) => {
                for row in &mut shares.rows {
                    row.points.iter_mut().zip(&shares.parts).for_each(|(point, part)| of(point, part));
                }
            }
            Drawing::Slope(slope) => {
                slope.lines.iter_mut().for_each(|line| line.ends.iter_mut().for_each(|end| of(end, &line.label)));
            }
            Drawing::Panels(panels) => {
                let panels = panels.panels.iter_mut();
                panels.for_each(|panel| panel.points.iter_mut().for_each(|point| of(point, &panel.label)));
            }
            Drawing::Heat(heat) => {
                heat.rows.iter_mut().for_each(|row| row.points.iter_mut().for_each(|point| of(point, &row.label)));
            }
            Drawing::Tiles(tiles) => tiles.tiles.iter_mut().for_each(|tile| of(&mut tile.point, &tile.label)),
        }
    }
}

fn is_among(member: &crate::collect::Member, shown: &[Pair<'_>]) -> bool {
    shown.iter().any(|(other, _)| other.series.key == member.series.key)
}
