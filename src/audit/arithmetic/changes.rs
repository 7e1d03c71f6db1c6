//! Changes that the data files print: a difference or a growth, and one of the two values it lies between.

use serde_json::Value;

use super::super::figures::{Files, Reading};
use super::super::register::half;
use super::Knowledge;
use super::linear::Linear;

/// Adds what the printed changes say of withheld values.
pub(super) fn add(knowledge: &mut Knowledge<'_, '_>, files: &Files<'_>) {
    for (_, file) in &files.json {
        let Some(subject) = file["id"].as_str().and_then(|id| knowledge.audit.register.subject(id)) else { continue };
        for series in file["series"].as_array().into_iter().flatten() {
            let Some(member) = subject.by_key(&series["key"]).map(|series| series.member) else { continue };
            let analysis = &series["analysis"];
            let year = |value: &Value| value["period"].as_i64().and_then(|year| i32::try_from(year).ok());
            let newest = knowledge.audit.figures.years(member).max();
            let Some(latest) = year(&analysis["latest"]).or(newest) else { continue };
            let previous = year(&analysis["previous"]).unwrap_or(latest - 1);
            change(knowledge, member, (previous, latest), &analysis["change"]);
            if let Some(baseline) = year(&analysis["since_baseline"]) {
                change(knowledge, member, (baseline, latest), &analysis["since_baseline"]);
            }
        }
    }
}

/// A difference or a growth between two years, of which one may be withheld.
fn change(knowledge: &mut Knowledge<'_, '_>, member: usize, (from, to): (i32, i32), change: &Value) {
    let audit = knowledge.audit;
    if [from, to].iter().all(|year| audit.register.at(member, *year).is_none()) {
        return;
    }
    let [before, after] = [from, to].map(|year| knowledge.term(&(member, year, Reading::Value)));
    let catalogue = &audit.register.analysed.catalogue;
    let slack = 2.0 * half(catalogue.indicators[catalogue.members[member].indicator].decimals);
    let names = [from, to].map(|year| knowledge.label(&(member, year, Reading::Value)));
    let label = format!("{} − {}", names[1], names[0]);
    for name in ["absolute", "points"] {
        if let Some(printed) = change[name].as_f64() {
            let sum = after.plus(&before, -1.0);
            // Differences of whole numbers are whole.
            let slack = if slack >= 1.0 { 0.0 } else { slack };
            knowledge.against_zero(&sum.plus(&Linear::known(printed - slack), -1.0), true, &label);
            knowledge.against_zero(&sum.plus(&Linear::known(printed + slack), -1.0), false, &label);
        }
    }
    if let Some(printed) = change["percent"].as_f64() {
        // Printed with four digits.
        let slack = printed.abs() * 0.001 + 1e-9;
        let label = format!("{label} (%)");
        let share = |percent: f64| Linear::default().plus(&after, 100.0).plus(&before, -(100.0 + percent));
        knowledge.against_zero(&share(printed - slack), true, &label);
        knowledge.against_zero(&share(printed + slack), false, &label);
    }
}
