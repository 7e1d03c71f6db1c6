//! Texts in the languages of a site.

/// A language a site can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The BCP 47 tag, as in `<html lang>` and as key in YAML and JSON.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag such as `ja` or `en`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// A text in one or more languages, in the order it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Language, String)>);

impl Text {
    /// A text in one language.
    #[must_use]
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self(vec![(language, text.into())])
    }

    /// A text from its translations; the first one is the original.
    #[must_use]
    pub const fn from_translations(translations: Vec<(Language, String)>) -> Self {
        Self(translations)
    }

    /// The text in `language`, or the original where there is no translation.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.0.iter().find(|(has, _)| *has == language).or_else(|| self.0.first()).map_or("", |(_, text)| text)
    }

    /// The text as it was written first.
    #[must_use]
    pub fn original(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// This text and another, one behind the other, in the languages that both are in.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let both = |(language, text): &(Language, String)| {
            let between = if *language == Language::Ja { "・" } else { ", " };
            (*language, format!("{text}{between}{}", other.get(*language)))
        };
        let is_original = |at: usize| at == 0;
        let shared = self.0.iter().enumerate().filter(|(at, (language, _))| is_original(*at) || other.has(*language));
        Self(shared.map(|(_, one)| both(one)).collect())
    }

    /// Whether it stands in `language`.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        self.0.iter().any(|(has, _)| *has == language)
    }

    /// Every translation with its language, the original first.
    pub fn translations(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}

/// A sentence as it is to be heard: pauses for brackets, words for signs.
#[must_use]
pub fn heard(language: Language, text: &str) -> String {
    let is_japanese = language == Language::Ja;
    let (pause, minus, through) =
        if is_japanese { ("、", "マイナス", "から") } else { (", ", "minus ", " to ") };
    let mut heard = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let next = rest.peek().copied().unwrap_or('。');
        let closes = matches!(character, '）' | ')');
        // A particle or the end follows at once.
        if closes && matches!(next, 'ぁ'..='ん' | '、' | '。' | '，' | ',' | '.' | ';' | ':' | '）' | ')') {
            continue;
        }
        match character {
            _ if closes && next == ' ' => heard.push_str(pause.trim_end()),
            '（' | '(' | '）' | ')' | '：' | '／' | '｜' | '＝' => rest_a_moment(&mut heard, pause),
            '「' | '」' if is_japanese => rest_a_moment(&mut heard, pause),
            '“' | '”' => {}
            '～' | '〜' | '~' | '–' | '→' => heard.push_str(through),
            '△' | '▲' | '−' => heard.push_str(minus),
            other => heard.push(other),
        }
    }
    heard
}

/// A pause, where there is none yet.
fn rest_a_moment(heard: &mut String, pause: &str) {
    heard.truncate(heard.trim_end().trim_end_matches([',', '、']).len());
    if !heard.is_empty() {
        heard.push_str(pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_pauses_and_signs_are_words() {
        let heard = |text| super::heard(Language::Ja, text);
        assert_eq!(
            heard("令和5年度は71.4%で、前年度（66.1%）に比べ5.3ポイント上昇しました。"),
            "令和5年度は71.4%で、前年度、66.1%に比べ5.3ポイント上昇しました。"
        );
        assert_eq!(heard("3,737円（20.8%）増加しました。"), "3,737円、20.8%、増加しました。");
        assert_eq!(heard("件数は3件減り（14件→11件）、"), "件数は3件減り、14件から11件、");
        assert_eq!(heard("「休館」の年（再掲）（累計）"), "休館、の年、再掲、累計");
        assert_eq!(heard("出来事として「感染症」を挙げています。"), "出来事として、感染症、を挙げています。");
        assert_eq!(heard("全市：△3.2%（4月～10月）。"), "全市、マイナス3.2%、4月から10月。");
        assert_eq!(super::heard(Language::En, "up 3 (20.8%) from −4 (2–3)."), "up 3, 20.8%, from minus 4, 2 to 3.");
    }
}
