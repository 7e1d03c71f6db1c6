//! The codes of number formats, e.g. `#,##0.0;△#,##0.0`, as sections of tokens (ECMA-376 part 1, 18.8.31).

use std::cmp::Ordering;

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// Text shown as it is.
    Text(String),
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// A thousands separator, or a scale at the end of the digits.
    Comma,
    /// Times a hundred, with the sign.
    Percent,
    /// An exponent: `E+`, `E-`.
    Exponent,
    /// A line of a fraction or between the parts of a day.
    Slash,
    /// The text of the cell.
    At,
    /// The number as it is.
    General,
    /// Western year, by count of letters.
    Year(usize),
    /// Name of the era, by count of letters.
    Era(usize),
    /// Year of the era, by count of letters.
    EraYear(usize),
    /// Month, by count of letters.
    Month(usize),
    /// Day or English name of the weekday, by count of letters.
    Day(usize),
    /// Japanese name of the weekday, by count of letters.
    Weekday(usize),
    /// Hour, by count of letters.
    Hour(usize),
    /// Minute, by count of letters.
    Minute(usize),
    /// Second, by count of letters.
    Second(usize),
    /// Hours, minutes or seconds that run on beyond a day: the letter and its count.
    Elapsed(char, usize),
    /// Morning or afternoon in these two words.
    Meridiem(&'static str, &'static str),
}

impl Token {
    /// Whether it belongs to a day or a time.
    #[must_use]
    pub const fn is_of_time(&self) -> bool {
        self.is_of_calendar()
            || matches!(
                self,
                Self::Hour(_) | Self::Minute(_) | Self::Second(_) | Self::Elapsed(..) | Self::Meridiem(..)
            )
    }

    /// Whether it belongs to a day, month or year.
    #[must_use]
    pub const fn is_of_calendar(&self) -> bool {
        matches!(
            self,
            Self::Year(_) | Self::Era(_) | Self::EraYear(_) | Self::Month(_) | Self::Day(_) | Self::Weekday(_)
        )
    }
}

/// For which values a section holds, e.g. `[>=100]`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    below: bool,
    equal: bool,
    above: bool,
    bound: f64,
}

impl Condition {
    /// The condition of the section for negative values.
    pub const NEGATIVE: Self = Self { below: true, equal: false, above: false, bound: 0.0 };
    /// The condition of the section for positive values.
    pub const POSITIVE: Self = Self { below: false, equal: false, above: true, bound: 0.0 };
    /// The condition of the first of two sections.
    pub const NOT_NEGATIVE: Self = Self { below: false, equal: true, above: true, bound: 0.0 };

    fn read(text: &str) -> Option<Self> {
        let end = text.find(|c| !matches!(c, '<' | '>' | '='))?;
        let (sign, number) = text.split_at(end);
        let bound = number.trim().parse().ok()?;
        let (below, equal, above) = match sign {
            "<" => (true, false, false),
            "<=" => (true, true, false),
            "=" => (false, true, false),
            ">=" => (false, true, true),
            ">" => (false, false, true),
            "<>" => (true, false, true),
            _ => return None,
        };
        Some(Self { below, equal, above, bound })
    }

    /// Whether a value meets it.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        match value.partial_cmp(&self.bound) {
            Some(Ordering::Less) => self.below,
            Some(Ordering::Equal) => self.equal,
            Some(Ordering::Greater) => self.above,
            None => false,
        }
    }

    /// Whether it holds for negative values alone, so that the section itself writes their sign.
    #[must_use]
    pub fn is_negative_only(self) -> bool {
        !self.above && (self.bound < 0.0 || self.bound <= 0.0 && !self.equal)
    }
}

/// One of the sections between `;`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// For which values it was written.
    pub condition: Option<Condition>,
    /// Its pieces.
    pub tokens: Vec<Token>,
}

impl Section {
    /// Whether it shows the text of the cell.
    #[must_use]
    pub fn is_of_text(&self) -> bool {
        self.tokens.contains(&Token::At)
    }

    /// Whether it shows a day or a time.
    #[must_use]
    pub fn is_of_time(&self) -> bool {
        self.tokens.iter().any(Token::is_of_time)
    }
}

/// The sections of a format's code.
#[must_use]
pub fn sections(code: &str) -> Vec<Section> {
    let mut reader = Reader { rest: code, section: Section::default() };
    let mut sections = Vec::new();
    while let Some(c) = reader.rest.chars().next() {
        if c == ';' {
            reader.rest = &reader.rest[1..];
            sections.push(std::mem::take(&mut reader.section));
        } else {
            reader.token(c);
        }
    }
    sections.push(reader.section);
    for section in &mut sections {
        tell_minutes_from_months(&mut section.tokens);
    }
    sections
}

struct Reader<'c> {
    rest: &'c str,
    section: Section,
}

impl Reader<'_> {
    fn token(&mut self, c: char) {
        if self.words() {
            return;
        }
        let length = self.run(c);
        let token = match c.to_ascii_lowercase() {
            '0' | '#' | '?' => self.single(Token::Digit(c)),
            '.' => self.single(Token::Point),
            ',' => self.single(Token::Comma),
            '%' => self.single(Token::Percent),
            '@' => self.single(Token::At),
            '/' => self.single(Token::Slash),
            'e' if self.is_exponent() => self.take(2, Token::Exponent),
            'y' => self.take(length, Token::Year(length)),
            'e' => self.take(length, Token::EraYear(length)),
            'g' => self.take(length, Token::Era(length)),
            'm' => self.take(length, Token::Month(length)),
            'd' => self.take(length, Token::Day(length)),
            'a' if length > 2 => self.take(length, Token::Weekday(length)),
            'h' => self.take(length, Token::Hour(length)),
            's' => self.take(length, Token::Second(length)),
            '"' => self.quoted(),
            '[' => return self.bracket(),
            '\\' => self.escaped(|text| text),
            // A space as wide as the next character, and the next character as often as the cell is wide.
            '_' => self.escaped(|_| " ".to_owned()),
            '*' => self.escaped(|_| String::new()),
            _ => self.take(c.len_utf8(), Token::Text(c.to_string())),
        };
        self.push(token);
    }

    fn push(&mut self, token: Token) {
        match (token, self.section.tokens.last_mut()) {
            (Token::Text(text), Some(Token::Text(before))) => before.push_str(&text),
            (token, _) => self.section.tokens.push(token),
        }
    }

    /// Words that begin with a letter that means something else.
    fn words(&mut self) -> bool {
        let words = [
            ("general", Token::General),
            ("g/標準", Token::General),
            ("am/pm", Token::Meridiem("AM", "PM")),
            ("a/p", Token::Meridiem("A", "P")),
            ("午前/午後", Token::Meridiem("午前", "午後")),
        ];
        for (word, token) in words {
            if self.rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) {
                let token = self.take(word.len(), token);
                self.push(token);
                return true;
            }
        }
        false
    }

    fn run(&self, c: char) -> usize {
        self.rest.chars().take_while(|other| other.eq_ignore_ascii_case(&c)).count()
    }

    /// Whether an `e` stands between digits and a sign: `0.00E+00`.
    fn is_exponent(&self) -> bool {
        let signed = matches!(self.rest.as_bytes().get(1), Some(b'+' | b'-'));
        signed && matches!(self.section.tokens.last(), Some(Token::Digit(_) | Token::Point))
    }

    fn take(&mut self, bytes: usize, token: Token) -> Token {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
        token
    }

    fn single(&mut self, token: Token) -> Token {
        self.take(1, token)
    }

    fn quoted(&mut self) -> Token {
        let inside = &self.rest[1..];
        let (text, rest) = inside.split_once('"').unwrap_or((inside, ""));
        self.rest = rest;
        Token::Text(text.to_owned())
    }

    fn escaped(&mut self, shown: impl FnOnce(String) -> String) -> Token {
        let next = self.rest.chars().nth(1);
        let bytes = 1 + next.map_or(0, char::len_utf8);
        self.take(bytes, Token::Text(shown(next.map(String::from).unwrap_or_default())))
    }

    /// Conditions, currencies, lasting hours; colours and languages change no text.
    fn bracket(&mut self) {
        let Some((inside, rest)) = self.rest[1..].split_once(']') else {
            let token = self.single(Token::Text("[".to_owned()));
            return self.push(token);
        };
        self.rest = rest;
        if let Some(currency) = inside.strip_prefix('$') {
            let sign = currency.split_once('-').map_or(currency, |(sign, _)| sign);
            return self.push(Token::Text(sign.to_owned()));
        }
        if let Some(condition) = Condition::read(inside) {
            self.section.condition = Some(condition);
            return;
        }
        let letter = inside.chars().next().unwrap_or_default().to_ascii_lowercase();
        if matches!(letter, 'h' | 'm' | 's') && inside.chars().all(|c| c.eq_ignore_ascii_case(&letter)) {
            self.push(Token::Elapsed(letter, inside.len()));
        }
    }
}

/// `m` means minutes after hours and before seconds, else months.
fn tell_minutes_from_months(tokens: &mut [Token]) {
    let times: Vec<usize> = (0..tokens.len()).filter(|at| tokens[*at].is_of_time()).collect();
    for (index, &at) in times.iter().enumerate() {
        let Token::Month(length) = tokens[at] else { continue };
        let after_hours = index > 0 && matches!(tokens[times[index - 1]], Token::Hour(_) | Token::Elapsed('h', _));
        let before_seconds = times.get(index + 1).is_some_and(|next| matches!(tokens[*next], Token::Second(_)));
        if length <= 2 && (after_hours || before_seconds) {
            tokens[at] = Token::Minute(length);
        }
    }
}
