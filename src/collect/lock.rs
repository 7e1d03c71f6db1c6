//! `disclosure.lock`: what was withheld when it was written, one value a line, without any true value.
//!
//! `promoter-cases kind=coordinated 2021 small 5`: indicator, series (`-` without dimensions), year, why, minimum. Lines
//! that begin with `#` are remarks.

use super::source::Source;
use crate::model::{FiscalYear, Key, Locked, Why};
use crate::problem::{Code, Place, Problem, Problems};

/// Its name, in the source folder.
pub const LOCK: &str = "disclosure.lock";

/// Reads the lock; `None` where there is none.
pub fn read(source: &Source, problems: &mut Problems) -> Option<Vec<Locked>> {
    let text = source.text(LOCK)?;
    let mut locked = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let said = line.trim();
        if !said.is_empty() && !said.starts_with('#') {
            if let Some(entry) = entry(said) {
                locked.push(entry);
            } else {
                let place = Place::span(LOCK, start, line.trim_end().len());
                problems.push(Problem::new(Code::BadLock, place).with("text", said));
            }
        }
        start += line.len();
    }
    Some(locked)
}

fn entry(line: &str) -> Option<Locked> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [indicator, key, period, why, minimum] = words.as_slice() else { return None };
    Some(Locked {
        indicator: (*indicator).to_owned(),
        key: read_key(key)?,
        period: period.parse().ok().and_then(FiscalYear::new)?,
        why: Why::ALL.iter().find(|(word, _)| word == why).map(|(_, why)| *why)?,
        minimum: minimum.parse().ok()?,
    })
}

fn read_key(text: &str) -> Option<Key> {
    if text == "-" {
        return Some(Key::default());
    }
    let pairs = text.split(',').map(|pair| pair.split_once('='));
    let pairs: Option<Vec<_>> =
        pairs.map(|pair| pair.map(|(dimension, value)| (dimension.to_owned(), value.to_owned()))).collect();
    pairs.map(Key)
}

/// The text of a lock, in order of indicators, series and years. It reads back to the same.
#[must_use]
pub fn text(locked: &[Locked]) -> String {
    let mut locked: Vec<&Locked> = locked.iter().collect();
    locked.sort_unstable();
    let lines = locked.into_iter().map(|entry| {
        let key: Vec<String> = entry.key.0.iter().map(|(dimension, value)| format!("{dimension}={value}")).collect();
        let key = if key.is_empty() { "-".to_owned() } else { key.join(",") };
        let Locked { indicator, period, why, minimum, .. } = entry;
        format!("{indicator} {key} {} {} {minimum}\n", period.year(), why.word())
    });
    HEAD.to_owned() + &lines.collect::<String>()
}

/// What it is and who writes it, for whoever opens it.
const HEAD: &str = "\
# 秘匿する値の一覧。kizashi check --write-lock が書きます。値そのものは書かれていません。
# What is withheld, written by kizashi check --write-lock. It holds no values.
# indicator  series  year  why  minimum
";

#[cfg(test)]
mod tests {
    use super::*;

    fn locked(indicator: &str, key: &[(&str, &str)], year: i32) -> Locked {
        Locked {
            indicator: indicator.to_owned(),
            key: Key(key.iter().map(|(dimension, value)| ((*dimension).to_owned(), (*value).to_owned())).collect()),
            period: FiscalYear::new(year).unwrap(),
            why: if year % 2 == 0 { Why::Small } else { Why::Cover },
            minimum: 5,
        }
    }

    #[test]
    fn what_is_written_is_read_back_sorted() {
        let all = [
            locked("visits", &[], 2022),
            locked("cases", &[("kind", "new"), ("area", "north")], 2021),
            locked("cases", &[("kind", "new"), ("area", "east")], 2023),
        ];
        let written = text(&all);
        assert!(written.ends_with("\nvisits - 2022 small 5\n"), "{written}");
        let files = [(LOCK.to_owned(), written.into_bytes())].into_iter().collect();
        let mut problems = Problems::default();
        let read = read(&Source::of(files).0, &mut problems).unwrap();
        assert_eq!(read, [all[2].clone(), all[1].clone(), all[0].clone()]);
        assert!(!problems.has_errors());
    }

    #[test]
    fn a_line_that_is_no_entry_is_told_with_its_place() {
        for wrong in ["<<<<<<< ours", "visits - 2022 tiny 5", "visits - R4 small 5", "visits kind 2022 small 5"] {
            let lock = format!("# a\nvisits - 2021 small 5\n{wrong}\n");
            let files = [(LOCK.to_owned(), lock.into_bytes())].into_iter().collect();
            let mut problems = Problems::default();
            assert_eq!(read(&Source::of(files).0, &mut problems).unwrap().len(), 1);
            let all = problems.sorted();
            assert_eq!(all[0].place.span, Some((26, wrong.len())), "{wrong}");
        }
    }
}
