//! Pictures of charts, and cards for link previews: whole, large enough, made again only where something changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;

use super::story::{Source, files, is_kind};

/// A picture, decoded: width, height, and for each pixel red, green, blue.
fn decoded(bytes: &[u8]) -> (usize, usize, Vec<[u8; 3]>) {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    let pixels = pixels.chunks(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    (frame.width as usize, frame.height as usize, pixels)
}

/// The pictures of the output.
fn pictures(source: &Source) -> BTreeMap<String, Vec<u8>> {
    files(&source.output()).into_iter().filter(|(path, _)| is_kind(path, &["png"])).collect()
}

const BOTH: [&str; 5] =
    ["assets/card.png", "cards/cases.png", "cards/visits.png", "charts/cases.png", "charts/visits.png"];

#[test]
fn every_chart_and_every_indicator_has_its_picture() {
    let source = Source::tiny_with_kinds();
    source.build_with_pictures().exits(0).has_no_complaint();
    let pictures = pictures(&source);
    assert_eq!(pictures.keys().collect::<Vec<_>>(), BOTH);
    for (path, bytes) in &pictures {
        let (width, height, pixels) = decoded(bytes);
        if path.starts_with("charts/") {
            // The wide drawing is 680 units, with 20 beside it, two pixels each.
            assert!(width == 1440 && height > 900, "{path}: {width} x {height}");
        } else {
            assert_eq!((width, height), (1200, 630), "{path}");
        }
        assert!(bytes.len() < 100_000, "{path}: {} bytes", bytes.len());
        assert_eq!(pixels[pixels.len() - 1], [255, 255, 255], "{path} is on white paper");
    }
    let page = source.page("indicators/visits.html").replace("&#x2f;", "/");
    assert!(page.contains("<a href=\"../charts/visits.png\">スライド用の画像（PNGファイル）</a>"), "{page}");
}

/// How many pixels of a part of a picture are dark.
fn dark(picture: &[u8], rows: std::ops::Range<usize>, columns: std::ops::Range<usize>) -> usize {
    let (width, _, pixels) = decoded(picture);
    let row = |y: usize| pixels[y * width + columns.start..y * width + columns.end].iter();
    rows.flat_map(row).filter(|pixel| pixel.iter().all(|part| *part < 100)).count()
}

#[test]
fn names_are_printed_in_japanese() {
    // The same number of letters: of one stroke, and of very many. Letters that a font lacks would all be alike.
    let card = |title: &str| {
        let source = Source::tiny().edit("care/visits.yaml", "訪問した件数", title);
        source.build_with_pictures().exits(0);
        dark(&pictures(&source)["cards/visits.png"], 120..200, 60..600)
    };
    let (few, many) = (card("一一一一一一"), card("響議鑑護鬱驚"));
    assert!(few > 300 && many > 4 * few, "{few} dark pixels, and {many}");
}

#[test]
fn pictures_are_the_same_on_any_number_of_threads() {
    let (one, other) = (Source::tiny_with_kinds(), Source::tiny_with_kinds());
    one.build_with_pictures().exits(0);
    other.kizashi_with(&["build", "--jobs", "1"], &[("TZ", "Asia/Tokyo"), ("LANG", "C")]).exits(0);
    assert!(pictures(&one) == pictures(&other));
}

#[test]
fn a_change_makes_only_its_own_pictures_again() {
    let source = Source::tiny_with_kinds();
    source.build_with_pictures().exits(0);
    let before = pictures(&source);
    let source = source.edit("care/visits.csv", "R5,34件", "R5,36件");
    source.build_with_pictures().exits(0);
    let after = pictures(&source);
    let changed: Vec<&String> =
        after.iter().filter(|(path, bytes)| before[*path] != **bytes).map(|(path, _)| path).collect();
    assert_eq!(changed, ["cards/visits.png", "charts/visits.png"]);
}

#[test]
fn a_picture_that_stands_and_is_not_as_it_was_written_is_made_again() {
    let source = Source::tiny();
    source.build_with_pictures().exits(0);
    let file = source.output().join("charts/visits.png");
    let picture = fs::read(&file).unwrap();
    // Another picture that says to be made of the same drawing is not as it was written.
    let (said, others) = (statement(&picture), fs::read(source.output().join("cards/visits.png")).unwrap());
    let planted = with_statement(&others, &said);
    fs::write(&file, &planted).unwrap();
    source.build_with_pictures().exits(0);
    assert!(fs::read(&file).unwrap() == picture, "made again");
    let mut damaged = planted.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    for broken in [damaged, planted[..middle].to_vec(), Vec::new()] {
        fs::write(&file, broken).unwrap();
        source.build_with_pictures().exits(0);
        assert!(fs::read(&file).unwrap() == picture, "made again");
    }
}

/// Where the chunk lies with which a picture says what it is made of.
fn text_chunk(picture: &[u8]) -> std::ops::Range<usize> {
    let at = picture.windows(4).position(|kind| kind == b"tEXt").unwrap() - 4;
    let length = u32::from_be_bytes(picture[at..at + 4].try_into().unwrap()) as usize;
    at..at + 12 + length
}

fn statement(picture: &[u8]) -> Vec<u8> {
    picture[text_chunk(picture)].to_vec()
}

fn with_statement(picture: &[u8], said: &[u8]) -> Vec<u8> {
    let place = text_chunk(picture);
    [&picture[..place.start], said, &picture[place.end..]].concat()
}

#[test]
fn pictures_can_be_left_out() {
    let source = Source::tiny_with_kinds();
    source.kizashi(&["build", "--no-png", "--site-url", "https://example.jp/"]).exits(0);
    let page = source.page("indicators/visits.html");
    assert!(pictures(&source).is_empty() && !page.contains(".png") && page.contains("og:title"), "{page}");
    source.build_with_pictures().exits(0);
    assert_eq!(pictures(&source).len(), BOTH.len());
    for (formats, wanted) in [("[csv, json, svg]", 0), ("[csv, png]", BOTH.len())] {
        let source = Source::tiny_with_kinds();
        let site = fs::read_to_string(source.root().join("indicators/site.yaml")).unwrap();
        let source = source.file("site.yaml", &format!("{site}formats: {formats}\n"));
        source.build_with_pictures().exits(0);
        assert_eq!(pictures(&source).len(), wanted, "{formats}");
    }
}

#[test]
fn link_previews_need_the_address_of_the_site() {
    let source = Source::tiny();
    source.build_with_pictures().exits(0);
    assert!(!source.page("indicators/visits.html").contains("og:"));
    source.kizashi(&["build", "--site-url", "https://example.jp/plan"]).exits(0);
    let page = source.page("indicators/visits.html");
    for line in [
        "<meta property=\"og:title\" content=\"訪問した件数\">",
        "<meta property=\"og:url\" content=\"https://example.jp/plan/indicators/visits.html\">",
        "<meta property=\"og:image\" content=\"https://example.jp/plan/cards/visits.png\">",
        "<meta property=\"og:image:width\" content=\"1200\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(page.contains(line), "{line} is not in {page}");
    }
    let index = source.page("index.html");
    assert!(
        index.contains("content=\"https://example.jp/plan/\"") && index.contains("/plan/assets/card.png\""),
        "{index}"
    );
    assert!(!source.page("404.html").contains("og:"));
    for (given, meant) in [
        ("HTTPS://Example.jp", "https://example.jp/"),
        ("https://example.jp/計画", "https://example.jp/%E8%A8%88%E7%94%BB/"),
    ] {
        source.kizashi(&["build", "--site-url", given]).exits(0);
        assert!(source.page("index.html").contains(&format!("content=\"{meant}\"")), "{given}");
    }
    for wrong in [
        "example.jp",
        "ftp://example.jp/",
        "https://",
        "https://[::1",
        "https://me:secret@example.jp/",
        "https://example.jp/?a",
    ] {
        source.kizashi(&["build", "--site-url", wrong]).exits(2).complains(wrong);
    }
}

#[test]
fn checks_make_no_picture_and_tell_of_letters_that_none_can_show() {
    let source = Source::tiny().edit("care/visits.yaml", "訪問した件数", "𠮷野地区を訪問した件数");
    let run = source.check(&[]).exits(0).complains("K0421").complains("𠮷 (U+20BB7)");
    assert_eq!(run.stderr.matches("警告 K0421").count(), 1, "{}", run.stderr);
    assert!(!source.output().exists());
    source.kizashi(&["build", "--no-png"]).exits(0).has_no_complaint();
    let source = source.edit("care/visits.yaml", "notes:", "accept: [{code: K0421, reason: 地名}]\nnotes:");
    source.build_with_pictures().exits(0).has_no_complaint();
    assert!(source.page("indicators/visits.html").contains("𠮷野"));
}
