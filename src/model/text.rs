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

    /// This text and another, one behind the other, in the languages of this one.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let both = |(language, text): &(Language, String)| (*language, format!("{text}・{}", other.get(*language)));
        Self(self.0.iter().map(both).collect())
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
