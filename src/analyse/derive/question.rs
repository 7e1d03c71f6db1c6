//! Is the formula of a derived indicator one? Its words, its inputs, its units.

use std::collections::BTreeMap;

use super::{place, unit_of};
use crate::analyse::formula::{Disagreement, Formula, Function, Issue, Operator, Slip, Term, agree};
use crate::collect::Catalogue;
use crate::model::{Derivation, Indicator, Unit, Written};
use crate::problem::{Code, Problem, Problems};

/// Reads the formula of a derived indicator, converted where its units are to be; what is wrong with it is told.
pub(super) fn formula(catalogue: &Catalogue, index: usize, problems: &mut Problems) -> Option<Formula> {
    let indicator = &catalogue.indicators[index];
    let derivation = indicator.derive.as_ref()?;
    let unreadable: Vec<_> = derivation.inputs.iter().filter(|input| !Formula::is_name(&input.name)).collect();
    if !unreadable.is_empty() {
        problems.push_all(unreadable.into_iter().map(|input| {
            let problem = Problem::new(Code::BadFormula, place(indicator, input.written));
            problem.with("kind", "input").with("text", &input.name)
        }));
        return None;
    }
    match read(catalogue, indicator, derivation) {
        Ok((formula, found)) => {
            let told = found.into_iter().map(|found| disagreement(indicator, derivation, &found));
            problems.push_all(told);
            unused(indicator, derivation, &formula, problems);
            problems.push_all(rates_added(catalogue, indicator, derivation, &formula));
            Some(formula)
        }
        Err(slip) => {
            problems.push(bad(indicator, derivation, &slip));
            None
        }
    }
}

/// The formula with the units that do not agree.
///
/// # Errors
/// Where it cannot be read.
pub(super) fn read(
    catalogue: &Catalogue,
    indicator: &Indicator,
    derivation: &Derivation,
) -> Result<(Formula, Vec<Disagreement>), Slip> {
    let names: Vec<&str> = derivation.inputs.iter().map(|input| input.name.as_str()).collect();
    let formula = Formula::parse(&derivation.formula, &names)?;
    let units: BTreeMap<&str, &Unit> =
        derivation.inputs.iter().filter_map(|input| Some((input.name.as_str(), unit_of(catalogue, input)?))).collect();
    Ok(agree(formula, &units, &indicator.unit))
}

/// The place of a piece of the formula; of all of it where it stands in the file otherwise than it reads.
fn piece(derivation: &Derivation, (start, end): (usize, usize)) -> Written {
    let Written { start: first, length } = derivation.written;
    if length != derivation.formula.len() || end <= start {
        return derivation.written;
    }
    Written { start: first + start, length: end - start }
}

fn bad(indicator: &Indicator, derivation: &Derivation, slip: &Slip) -> Problem {
    let (start, end) = slip.piece;
    let place = place(indicator, piece(derivation, slip.piece));
    let problem = Problem::new(Code::BadFormula, place).with("kind", slip.kind);
    problem.with("text", &derivation.formula[start..end]).with("nearest", &slip.nearest)
}

/// Inputs that the formula does not use.
fn unused(indicator: &Indicator, derivation: &Derivation, formula: &Formula, problems: &mut Problems) {
    let names = formula.names();
    for input in derivation.inputs.iter().filter(|input| !names.contains(&input.name.as_str())) {
        let place = place(indicator, input.written);
        problems.push(Problem::new(Code::InputUnused, place).with("name", &input.name));
    }
}

fn disagreement(indicator: &Indicator, derivation: &Derivation, told: &Disagreement) -> Problem {
    let kind = match told.issue {
        Issue::Mixed => "mixed",
        Issue::Result => "result",
        Issue::Factor => "factor",
    };
    let words = |words: &str| if words.is_empty() { "plain".to_owned() } else { words.to_owned() };
    let place = place(indicator, piece(derivation, told.piece));
    let problem = Problem::new(Code::UnitsDisagree, place).with("kind", kind);
    problem.with("found", words(&told.found)).with("unit", words(&told.other))
}

/// Rates in per cent that are added although they are shares of different wholes, which is a share of nothing.
fn rates_added(
    catalogue: &Catalogue,
    indicator: &Indicator,
    derivation: &Derivation,
    formula: &Formula,
) -> Option<Problem> {
    let wholes: Vec<(&str, String)> = added(formula)
        .into_iter()
        .filter_map(|name| {
            let input = derivation.inputs.iter().find(|input| input.name == name)?;
            Some((name, whole_of(catalogue, &input.series.indicator)?))
        })
        .collect();
    let (first, rest) = wholes.split_first()?;
    let (other, _) = rest.iter().find(|(_, whole)| *whole != first.1)?;
    let problem = Problem::new(Code::RatesAdded, place(indicator, piece(derivation, formula.piece)));
    Some(problem.with("one", first.0).with("two", *other))
}

/// The inputs that are added as they stand to make the formula's value.
fn added(formula: &Formula) -> Vec<&str> {
    let parts: Vec<&Formula> = match &formula.term {
        Term::Join(left, Operator::Plus, right) => vec![left, right],
        Term::Call(Function::Sum, parts) => parts.iter().collect(),
        _ => Vec::new(),
    };
    let names = parts.into_iter().flat_map(|part| match &part.term {
        Term::Name(name) => vec![name.as_str()],
        _ => added(part),
    });
    names.collect()
}

/// What a rate in per cent is a share of, as it is written; `None` where that is not known.
fn whole_of(catalogue: &Catalogue, id: &str) -> Option<String> {
    let (_, rate) = catalogue.indicator(id).filter(|(_, rate)| rate.unit.is_percent())?;
    if let Some(base) = &rate.methods.base {
        return Some(base.denominator.to_string());
    }
    let derivation = rate.derive.as_ref()?;
    let (formula, _) = read(catalogue, rate, derivation).ok()?;
    let (_, denominator) = formula.share()?;
    let Term::Name(name) = &denominator.term else {
        return None;
    };
    derivation.inputs.iter().find(|input| input.name == *name).map(|input| input.series.to_string())
}
