//! The values of options, as they are read.

use crate::model::Language;

/// A web address that ends with `/`, so that paths can be put behind it, and that has no mark with a meaning in HTML or
/// XML: pages and the feed hold it as it stands.
pub(super) fn web_address(text: &str) -> Result<String, String> {
    // Signed in or not, queried or not: such an address is no folder of a site. What passes is parsed as browsers do,
    // who let quotation marks stand in the name of a host.
    let is_plain = |url: &url::Url| {
        matches!(url.scheme(), "https" | "http")
            && url.host_str().is_some_and(|host| !host.is_empty())
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && !url.as_str().contains(['"', '\'', '&', '<', '>'])
    };
    match url::Url::parse(text).ok().filter(is_plain) {
        Some(url) if text.contains("://") => Ok(format!("{}/", url.as_str().trim_end_matches('/'))),
        _ => Err("https://…/".to_owned()),
    }
}

/// A language that a site can be written in.
pub(super) fn site_language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| Language::ALL.map(Language::tag).join(", "))
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn an_address_of_a_site_holds_nothing_that_means_something_in_a_page() {
        assert_eq!(web_address("https://example.jp/a b"), Ok("https://example.jp/a%20b/".to_owned()));
        assert_eq!(web_address("https://example.jp/<b>\"/"), Ok("https://example.jp/%3Cb%3E%22/".to_owned()));
        for refused in ["https://a\"b.jp/", "https://a'b.jp/", "https://a&b.jp/", "https://example.jp/a&amp;b/"] {
            assert!(web_address(refused).is_err(), "{refused}");
        }
    }
}
