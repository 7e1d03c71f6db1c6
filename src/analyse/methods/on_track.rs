//! Whether a target is on its way, by the rule of the German Sustainable Development Strategy ([`dns`](super::dns)).

use super::super::pace::{Pace, pace};
use super::{Ground, against, aim, dns, higher, numbers_of, run};
use crate::model::{Direction, FiscalYear, Target, TargetKind};

/// Whether a target is on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct OnTrack {
    /// `on-track` (達成見込み), `slightly-short` (やや不足), `short` (不足), `away` (目標から遠ざかる), `not-assessed` (判定なし).
    pub outcome: &'static str,
    /// Why it is not assessed: `too-few`, `gap`, `no-direction`, `range`, `due`. Of what is: `met` and `met-receding`
    /// where the newest value has the target already, `kept`, `kept-receding`, `not-kept` where it is to be kept, else
    /// `None`.
    pub reason: Option<&'static str>,
    /// The target that is asked about: its year and value.
    pub target: (FiscalYear, f64),
    /// The years it rests on, oldest first.
    pub years: Vec<FiscalYear>,
    /// The value in the target year if the mean change goes on.
    pub projected: Option<f64>,
    /// What is missing then, as a share of what is missing now.
    pub shortfall: Option<f64>,
    /// What was gained a year and what must be gained from now on.
    pub pace: Option<Pace>,
}

impl OnTrack {
    fn of(target: &Target, outcome: &'static str, reason: Option<&'static str>) -> Self {
        let target = (target.period, target.value);
        Self { outcome, reason, target, years: Vec::new(), projected: None, shortfall: None, pace: None }
    }
}

/// Judges the values of a series against one of its targets; where its year has come, against the next one ahead.
///
/// The mean of up to five yearly changes is carried on to the target year. Running totals and stocks may be judged here
/// as well: a target is a level, and this asks whether it will be reached, not whether there is a trend.
#[must_use]
pub fn on_track(ground: &Ground<'_>, target: &Target) -> OnTrack {
    let newest = ground.values.last().map(|(year, _)| *year);
    let is_due = target.kind != TargetKind::Maintain && newest.is_some_and(|newest| target.period <= newest);
    let next = aim(ground).filter(|_| is_due).filter(|next| newest.is_some_and(|newest| next.period > newest));
    let target = next.unwrap_or(target);
    judge(ground, target).unwrap_or_else(|reason| OnTrack::of(target, "not-assessed", Some(reason)))
}

fn judge(ground: &Ground<'_>, target: &Target) -> Result<OnTrack, &'static str> {
    if ground.indicator.direction == Direction::Neutral {
        return Err("no-direction");
    }
    if target.kind == TargetKind::Range {
        return Err("range");
    }
    let all = run(ground.values, dns::FEWEST)?;
    let run = &all[all.len().saturating_sub(dns::MOST)..];
    let (first, latest) = (run[0], run[run.len() - 1]);
    let (values, higher) = (numbers_of(run), higher(ground.indicator));
    let years = run.iter().map(|(year, _)| *year).collect();
    if target.kind == TargetKind::Maintain {
        let (outcome, reason) = match dns::kept(&values, target.value, higher).ok_or("too-few")? {
            dns::Symbol::Sun => ("on-track", "kept"),
            dns::Symbol::SunAndCloud => ("slightly-short", "kept-receding"),
            dns::Symbol::Cloud => ("short", "not-kept"),
            dns::Symbol::Storm if against(latest.1 - first.1) == 0.0 => ("short", "not-kept"),
            dns::Symbol::Storm => ("away", "not-kept"),
        };
        return Ok(OnTrack { years, ..OnTrack::of(target, outcome, Some(reason)) });
    }
    let ahead = target.period.year() - latest.0.year();
    if ahead <= 0 {
        return Err("due");
    }
    let found = dns::toward_target(&values, target.value, ahead, higher).ok_or("too-few")?;
    let (outcome, reason) = match (found.shortfall.map(against), found.symbol) {
        (None, dns::Symbol::Sun) => ("on-track", Some("met")),
        (None, _) => ("slightly-short", Some("met-receding")),
        (Some(left), _) if left > 1.0 => ("away", None),
        // Standing still is short of the target, but not on a way away from it.
        (Some(_), dns::Symbol::Storm | dns::Symbol::Cloud) => ("short", None),
        (Some(_), dns::Symbol::SunAndCloud) => ("slightly-short", None),
        (Some(_), dns::Symbol::Sun) => ("on-track", None),
    };
    let whole = |(year, value): (FiscalYear, f64)| (year.year(), value);
    Ok(OnTrack {
        years,
        projected: Some(found.projected),
        shortfall: found.shortfall,
        pace: pace(whole(first), whole(latest), (target.period.year(), target.value)),
        ..OnTrack::of(target, outcome, reason)
    })
}
