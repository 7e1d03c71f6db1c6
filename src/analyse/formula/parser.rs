//! From the text of a formula to its tree, or to what is wrong with it and where.

use unicode_normalization::UnicodeNormalization;

use super::{Formula, Function, Operator, Term};
use crate::collect::nearest;

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What kind of slip it is, a word that the message knows.
    pub kind: &'static str,
    /// The piece of the text: its first byte and the byte behind the last.
    pub piece: (usize, usize),
    /// What was probably meant; empty where that cannot be guessed.
    pub nearest: String,
}

/// Nesting deeper than this is a slip of the hand, never a formula.
const DEPTH: usize = 50;

pub(super) fn parse(text: &str, names: &[&str]) -> Result<Formula, Slip> {
    let mut parser = Parser { text, at: 0, depth: 0, names };
    parser.skip(0);
    let formula = parser.sum()?;
    match parser.peek() {
        None => Ok(formula),
        Some(')') => Err(parser.here("close")),
        Some(',') => Err(parser.here("comma")),
        Some(sign) if sign == '(' || is_word(sign) => Err(parser.here("two")),
        Some(_) => Err(parser.strange()),
    }
}

/// Whether a formula can hold a name: letters, digits and _, not beginning with a digit.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_') && text.chars().all(is_word)
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    names: &'t [&'t str],
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Goes on by some bytes and the spaces behind them.
    fn skip(&mut self, bytes: usize) {
        let rest = &self.text[self.at + bytes..];
        self.at = self.text.len() - rest.trim_start().len();
    }

    fn slip(kind: &'static str, piece: (usize, usize), nearest: &str) -> Slip {
        Slip { kind, piece, nearest: nearest.to_owned() }
    }

    /// A slip at the next sign; at the last one where the text has ended.
    fn here(&self, kind: &'static str) -> Slip {
        let ended = || {
            let text = self.text.trim_end();
            let last = text.chars().next_back().map_or(0, char::len_utf8);
            Self::slip("end", (text.len() - last, text.len()), "")
        };
        self.peek().map_or_else(ended, |sign| Self::slip(kind, (self.at, self.at + sign.len_utf8()), ""))
    }

    /// A sign that no formula has, with the one that is meant.
    fn strange(&self) -> Slip {
        let meant = match self.peek() {
            Some('×' | '✕' | '・') => "*".to_owned(),
            Some('÷') => "/".to_owned(),
            Some('−' | '–' | '—' | '‐' | '―') => "-".to_owned(),
            Some('、') => ",".to_owned(),
            sign => sign.into_iter().flat_map(UnicodeNormalization::nfkc).filter(char::is_ascii).collect(),
        };
        let usable = meant.chars().all(|sign| sign.is_ascii_digit() || "+-*/(),.".contains(sign));
        Slip { nearest: if usable { meant } else { String::new() }, ..self.here("sign") }
    }

    /// Goes one level deeper.
    fn enter(&mut self) -> Result<(), Slip> {
        self.depth += 1;
        if self.depth > DEPTH { Err(self.here("deep")) } else { Ok(()) }
    }

    fn sum(&mut self) -> Result<Formula, Slip> {
        let left = self.product()?;
        self.joined(left, [('+', Operator::Plus), ('-', Operator::Minus)], Self::product)
    }

    fn product(&mut self) -> Result<Formula, Slip> {
        let left = self.signed()?;
        self.joined(left, [('*', Operator::Times), ('/', Operator::Over)], Self::signed)
    }

    /// What follows `left`, as long as one of two operators stands between.
    fn joined(
        &mut self,
        mut left: Formula,
        operators: [(char, Operator); 2],
        next: fn(&mut Self) -> Result<Formula, Slip>,
    ) -> Result<Formula, Slip> {
        while let Some((_, operator)) = operators.into_iter().find(|(sign, _)| self.peek() == Some(*sign)) {
            self.skip(1);
            let right = next(self)?;
            let piece = (left.piece.0, right.piece.1);
            left = Formula { term: Term::Join(Box::new(left), operator, Box::new(right)), piece };
        }
        Ok(left)
    }

    fn signed(&mut self) -> Result<Formula, Slip> {
        if self.peek() != Some('-') {
            return self.factor();
        }
        let start = self.at;
        self.enter()?;
        self.skip(1);
        let inner = self.signed()?;
        self.depth -= 1;
        let piece = (start, inner.piece.1);
        Ok(Formula { term: Term::Minus(Box::new(inner)), piece })
    }

    fn factor(&mut self) -> Result<Formula, Slip> {
        match self.peek() {
            Some('(') => {
                let start = self.at;
                self.enter()?;
                self.skip(1);
                let inner = self.sum()?;
                let end = self.at + 1;
                self.close(start)?;
                Ok(Formula { piece: (start, end), ..inner })
            }
            Some(sign) if sign.is_ascii_digit() => self.number(),
            Some(sign) if sign.is_alphabetic() || sign == '_' => self.word(),
            Some('+' | '*' | '/' | ')' | ',') | None => Err(self.here("value")),
            Some(_) => Err(self.strange()),
        }
    }

    /// The bracket that closes the one at `start`.
    fn close(&mut self, start: usize) -> Result<(), Slip> {
        match self.peek() {
            Some(')') => {
                self.skip(1);
                self.depth -= 1;
                Ok(())
            }
            None => Err(Self::slip("open", (start, start + 1), "")),
            Some(',') => Err(self.here("comma")),
            Some(sign) if sign == '(' || is_word(sign) => Err(self.here("two")),
            Some(_) => Err(self.strange()),
        }
    }

    fn number(&mut self) -> Result<Formula, Slip> {
        let rest = &self.text[self.at..];
        let length = rest.find(|sign| !(is_word(sign) || sign == '.')).unwrap_or(rest.len());
        let piece = (self.at, self.at + length);
        let plain = rest[..length].bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = rest[..length].parse().ok().filter(|_| plain && !rest[..length].ends_with('.'));
        let number = number.ok_or_else(|| Self::slip("number", piece, ""))?;
        self.skip(length);
        Ok(Formula { term: Term::Number(number), piece })
    }

    /// A name, or a function where a bracket follows.
    fn word(&mut self) -> Result<Formula, Slip> {
        let start = self.at;
        let length = self.text[start..].find(|sign| !is_word(sign)).unwrap_or(self.text.len() - start);
        let piece = (start, start + length);
        let word = &self.text[start..piece.1];
        self.skip(length);
        if self.peek() == Some('(') {
            return self.call(word, piece);
        }
        if !self.names.contains(&word) {
            let near = nearest(word, self.names.iter().copied()).unwrap_or_default();
            return Err(Self::slip("name", piece, near));
        }
        Ok(Formula { term: Term::Name(word.to_owned()), piece })
    }

    fn call(&mut self, word: &str, piece: (usize, usize)) -> Result<Formula, Slip> {
        let Some((name, function)) = Function::ALL.into_iter().find(|(name, _)| *name == word) else {
            let near = nearest(word, Function::ALL.into_iter().map(|(name, _)| name)).unwrap_or_default();
            return Err(Self::slip("function", piece, near));
        };
        let open = self.at;
        self.enter()?;
        self.skip(1);
        let mut parts = vec![self.sum()?];
        while self.peek() == Some(',') {
            self.skip(1);
            parts.push(self.sum()?);
        }
        let end = self.at;
        self.close(open)?;
        let (fewest, most) = function.takes();
        if parts.len() < fewest || parts.len() > most {
            return Err(Self::slip("arguments", (piece.0, end + 1), name));
        }
        Ok(Formula { term: Term::Call(function, parts), piece: (piece.0, end + 1) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(text: &str) -> (&'static str, String, String) {
        let slip = parse(text, &["active", "all"]).unwrap_err();
        (slip.kind, text[slip.piece.0..slip.piece.1].to_owned(), slip.nearest)
    }

    #[test]
    fn a_slip_is_named_with_its_piece_and_what_was_meant() {
        for (text, kind, piece, nearest) in [
            ("active + ", "end", "+", ""),
            ("", "end", "", ""),
            ("active ? all", "sign", "?", ""),
            ("active ÷ all", "sign", "÷", "/"),
            ("active × 100", "sign", "×", "*"),
            ("（active", "sign", "（", "("),
            ("active ＊ ９", "sign", "＊", "*"),
            ("active * ９", "sign", "９", "9"),
            ("active − all", "sign", "−", "-"),
            ("(active", "open", "(", ""),
            ("active)", "close", ")", ""),
            ("1,000 * active", "comma", ",", ""),
            ("(1,000)", "comma", ",", ""),
            ("active all", "two", "a", ""),
            ("2(active)", "two", "(", ""),
            ("active / * 3", "value", "*", ""),
            ("sum()", "value", ")", ""),
            ("1.2.3", "number", "1.2.3", ""),
            ("12a", "number", "12a", ""),
            ("12.", "number", "12.", ""),
            ("actve / all", "name", "actve", "active"),
            ("people / all", "name", "people", ""),
            ("shere(active, all)", "function", "shere", "share"),
            ("median(active, all)", "function", "median", ""),
            ("share(active)", "arguments", "share(active)", "share"),
            ("per(active, all, 1,000)", "arguments", "per(active, all, 1,000)", "per"),
            ("share(active, all", "open", "(", ""),
        ] {
            assert_eq!(slip(text), (kind, piece.to_owned(), nearest.to_owned()), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_and_not_followed() {
        for text in ["(".repeat(100_000), "-".repeat(100_000), "sum(".repeat(100_000)] {
            assert_eq!(slip(&text).0, "deep");
        }
    }
}
