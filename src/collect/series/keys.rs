//! Which series a row or column belongs to: its labels against the indicator's dimensions.

use std::collections::BTreeMap;

use super::{LeftOut, TableReader};
use crate::collect::fields::nearest;
use crate::collect::grid::GridCell;
use crate::collect::period;
use crate::collect::table::{Column, Says, Table, is_ditto, is_total};
use crate::model::{Dimension, Key, TOTAL, Text};
use crate::problem::{Code, Place, Problem};

/// Where a table has the label of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// In a column of labels, by its index.
    Column(usize),
    /// In a heading across.
    Across,
}

impl TableReader<'_> {
    /// The key of labels, each with the position of its dimension.
    pub(super) fn key(&mut self, labels: &[(usize, String)], place: &Place) -> Option<Key> {
        let declared = self.declared;
        let dimensions = &declared.indicator.dimensions;
        if labels.len() != dimensions.len() {
            let names: Vec<_> = dimensions.iter().map(|d| d.id.as_str()).collect();
            self.problems.push(Problem::new(Code::MissingKey, place.clone()).with("key", names.join(", ")));
            return None;
        }
        let mut key = Key::default();
        for (at, dimension) in dimensions.iter().enumerate() {
            let (_, label) = labels.iter().find(|(of, _)| *of == at)?;
            key.0.push((dimension.id.clone(), self.dimension_value(at, label, place)?));
        }
        Some(key)
    }

    /// The id of a label in a dimension, by its position: by id, by label, or the total.
    pub(super) fn dimension_value(&mut self, at: usize, label: &str, place: &Place) -> Option<String> {
        if let Some(id) = self.labels[at].id(label) {
            return Some(id);
        }
        let declared = self.declared;
        let dimension = &declared.indicator.dimensions[at];
        let labels = dimension.values.iter().map(|value| value.label.get(self.language));
        let nearest = nearest(label, labels).unwrap_or_default().to_owned();
        let problem = Problem::new(Code::UnknownLabel, place.clone()).with("label", label).with("nearest", nearest);
        self.problems.push(problem.with("dimension", dimension.title.get(self.language)));
        None
    }

    /// Where a table has the labels of each dimension: in the column whose heading is the dimension's id or title, in
    /// headings across that it declares, else in the last columns of labels. `chosen` are the columns of `where:`.
    pub(super) fn holders(&mut self, table: &Table<'_>, chosen: &[usize]) -> Option<Vec<Holder>> {
        let declared = self.declared;
        let dimensions = &declared.indicator.dimensions;
        let free: Vec<&Column> = table.labels().filter(|column| !chosen.contains(&column.index)).collect();
        let mut holders: Vec<Option<Holder>> = dimensions
            .iter()
            .map(|dimension| {
                let named = free.iter().find(|column| is_named(dimension, &column.heading.text));
                named.map(|column| Holder::Column(column.index))
            })
            .collect();
        let across: Vec<&GridCell> = table.values().flat_map(|column| &column.across).collect();
        for (holder, labels) in holders.iter_mut().zip(&self.labels) {
            if holder.is_none() && across.iter().any(|heading| labels.id(&heading.text).is_some()) {
                *holder = Some(Holder::Across);
            }
        }
        let mut rest = free
            .iter()
            .rev()
            .map(|column| Holder::Column(column.index))
            .filter(|holder| !holders.contains(&Some(*holder)))
            .collect::<Vec<_>>()
            .into_iter();
        for holder in holders.iter_mut().rev().filter(|holder| holder.is_none()) {
            *holder = rest.next();
        }
        let used: Vec<usize> = holders
            .iter()
            .filter_map(|holder| match holder {
                Some(Holder::Column(index)) => Some(*index),
                _ => None,
            })
            .collect();
        for column in free.iter().filter(|column| !used.contains(&column.index) && !dimensions.is_empty()) {
            self.leave_out(&column.heading, LeftOut::Column);
        }
        let missing: Vec<&str> =
            holders.iter().zip(dimensions).filter(|(holder, _)| holder.is_none()).map(|(_, d)| d.id.as_str()).collect();
        if !missing.is_empty() {
            self.problems.push(Problem::new(Code::MissingKey, table.place()).with("key", missing.join(", ")));
            return None;
        }
        Some(holders.into_iter().flatten().collect())
    }

    /// The key of a value: from the labels of its row and the headings across of its column.
    pub(super) fn key_at(&mut self, table: &Table<'_>, row: usize, column: &Column, holders: &[Holder]) -> Option<Key> {
        let declared = self.declared;
        let mut key = Key::default();
        for (at, (dimension, holder)) in declared.indicator.dimensions.iter().zip(holders).enumerate() {
            let label = match holder {
                Holder::Column(index) => label_at(table, row, *index),
                Holder::Across => {
                    let named = column.across.iter().find(|heading| self.labels[at].id(&heading.text).is_some());
                    named.or(column.across.last()).cloned().unwrap_or_else(|| column.heading.clone())
                }
            };
            key.0.push((dimension.id.clone(), self.dimension_value(at, &label.text, &label.place)?));
        }
        Some(key)
    }

    /// The columns that `where:` names, with the text it asks for; a heading that is not there is a problem.
    pub(super) fn chosen(&mut self, table: &Table<'_>) -> Vec<(usize, String)> {
        let declared = self.declared;
        let mut chosen = Vec::new();
        for (heading, text, place) in &declared.chosen {
            let folded = period::fold(heading);
            let found = table.columns.iter().find(|column| period::fold(&column.heading.text) == folded);
            if let Some(column) = found {
                chosen.push((column.index, period::fold(text)));
            } else {
                let names = table.columns.iter().map(|column| column.heading.text.as_str());
                let nearest = nearest(heading, names).unwrap_or_default().to_owned();
                let problem = Problem::new(Code::UnknownReference, place.clone()).with("id", heading);
                self.problems.push(problem.with("kind", "column").with("nearest", nearest));
            }
        }
        chosen
    }

    /// Whether `where:` chooses a row.
    pub(super) fn is_chosen(table: &Table<'_>, row: usize, chosen: &[(usize, String)]) -> bool {
        chosen.iter().all(|(column, text)| period::fold(&label_at(table, row, *column).text) == *text)
    }
}

/// The label of a row in a column: that of the row above where it is repeated by a mark, or left blank beside labels
/// that are not.
#[must_use]
pub fn label_at(table: &Table<'_>, row: usize, column: usize) -> GridCell {
    let own = table.cell(row, column).into_owned();
    let last = table.labels().map(|label| label.index).max();
    let repeats = is_ditto(&own.text) || (own.is_blank() && last.is_some_and(|last| column < last));
    if !repeats {
        return own;
    }
    let above = table.body.iter().rev().copied().filter(|above| *above < row).map(|above| table.cell(above, column));
    let found = above.into_iter().find(|cell| !cell.is_blank() && !is_ditto(&cell.text)).map(|cell| cell.text.clone());
    GridCell { text: found.unwrap_or_else(|| own.text.clone()), ..own }
}

fn same(text: &Text, label: &str) -> bool {
    let folded = period::fold(label);
    text.translations().any(|(_, text)| period::fold(text) == folded)
}

pub(super) fn is_named(dimension: &Dimension, heading: &str) -> bool {
    dimension.id == heading || same(&dimension.title, heading)
}

/// The labels of a dimension with their ids, for tables of many rows.
#[derive(Debug)]
pub(super) struct Labels {
    /// By id and by label, folded.
    ids: BTreeMap<String, String>,
}

impl Labels {
    pub(super) fn of(dimension: &Dimension) -> Self {
        let mut ids = BTreeMap::new();
        let totals = dimension.total.iter().flat_map(|total| total.label.translations());
        ids.extend(totals.map(|(_, label)| (period::fold(label), TOTAL.to_owned())));
        for value in &dimension.values {
            let labels = value.label.translations().map(|(_, label)| (period::fold(label), value.id.clone()));
            ids.extend(labels);
        }
        ids.extend(dimension.values.iter().map(|value| (value.id.clone(), value.id.clone())));
        Self { ids }
    }

    fn id(&self, label: &str) -> Option<String> {
        let found = self.ids.get(label).or_else(|| self.ids.get(&period::fold(label))).cloned();
        found.or_else(|| (label == TOTAL || is_total(label)).then(|| TOTAL.to_owned()))
    }
}

/// Whether the only labels of a row are those of a total.
pub(super) fn is_total_row(table: &Table<'_>, row: usize) -> bool {
    let mut labels =
        table.columns.iter().filter(|column| column.says == Says::Label).map(|column| table.cell(row, column.index));
    labels.any(|cell| is_total(&cell.text))
}
