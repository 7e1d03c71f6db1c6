//! Characters that nobody sees: marks that turn the direction of writing, spaces without a width, control characters, and
//! those by which the program itself marks texts. They come along when text is copied, may make a text look like another
//! one, and are not valid in every file of the site. They are taken out, and that is told.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::grid::Grid;
use super::yaml::{Node, Scalar, Value};
use crate::problem::{Code, Place, Problem, Problems};

/// Whether a character is taken out. Joiners and variation selectors stay: they are part of letters.
const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. )
        || matches!(c as u32 & 0xffff, 0xfffe | 0xffff)
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// The text without them, where it holds any.
fn cleaned(text: &str) -> Option<String> {
    text.contains(is_hidden).then(|| text.chars().filter(|c| !is_hidden(*c)).collect())
}

fn problem(place: Place, text: &str) -> Problem {
    let found: BTreeSet<char> = text.chars().filter(|c| is_hidden(*c)).collect();
    let found: Vec<String> = found.iter().take(5).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    Problem::new(Code::HiddenCharacters, place).with("characters", found.join(", "))
}

/// Takes them out of a text that is a file of its own.
pub(super) fn clean_text<'t>(file: &str, text: &'t str, problems: &mut Problems) -> Cow<'t, str> {
    let Some(clean) = cleaned(text) else { return Cow::Borrowed(text) };
    problems.push(problem(Place::file(file), text));
    Cow::Owned(clean)
}

/// Takes them out of every text of a tree, keys as well.
pub(super) fn clean_tree(file: &str, node: &mut Node, problems: &mut Vec<Problem>) {
    match &mut node.value {
        Value::Scalar(Scalar::Text(text)) => {
            if let Some(clean) = cleaned(text) {
                problems.push(problem(Place::span(file, node.span.0, node.span.1), text));
                *text = clean;
            }
        }
        Value::List(nodes) => nodes.iter_mut().for_each(|node| clean_tree(file, node, problems)),
        Value::Map(entries) => {
            for (key, value) in entries {
                clean_tree(file, key, problems);
                clean_tree(file, value, problems);
            }
        }
        Value::Scalar(_) | Value::Null => {}
    }
}

/// Takes them out of every cell. In separated text a byte order mark may begin a cell, which is nobody's mistake.
pub(super) fn clean_grid(grid: &mut Grid) -> Vec<Problem> {
    let mut problems = Vec::new();
    for cell in grid.rows.iter_mut().flatten() {
        if let Some(clean) = cleaned(&cell.text) {
            problems.push(problem(cell.place.clone(), &cell.text));
            clean.trim().clone_into(&mut cell.text);
        }
        if let Some(clean) = cleaned(&cell.written) {
            cell.written = clean;
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::{delimited, yaml};

    #[test]
    fn what_turns_or_hides_text_is_taken_out_and_told_where_it_stands() {
        let mut node = yaml::parse("a.yaml", "a: \"b\\u202Ec\\uE000\\0\"\nd: [\"e\u{200b}\", 家\u{200d}族]\n").unwrap();
        let mut problems = Vec::new();
        clean_tree("a.yaml", &mut node, &mut problems);
        assert_eq!(node.value_of("a").and_then(Node::as_text), Some("bc"));
        let places: Vec<_> = problems.iter().map(|problem| problem.place.span.unwrap().0).collect();
        assert_eq!(places, [3, 26]);
        assert_eq!(problems[0].fact("characters"), Some("U+0000, U+202E, U+E000"));
    }

    #[test]
    fn cells_are_cleaned() {
        let mut grid = delimited::read("a.csv", "区分,R5\n甲\u{202e}乙,1\u{200b}8\n").unwrap();
        let problems = clean_grid(&mut grid);
        assert_eq!((grid.rows[1][0].text.as_str(), grid.rows[1][1].text.as_str()), ("甲乙", "18"));
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0].place.cell.unwrap().address(), "A2");
    }
}
