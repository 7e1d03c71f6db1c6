//! Letters look as they are written, pictures are whole, and what is missing is told.

use super::super::gallery::cases;
use super::super::picture::Size;
use super::super::sheet::{Slide, slide};
use super::super::{draw, standalone};
use super::*;

/// A letter, 100 pixels high in a box of 100 by 120, as rows of dark or light.
fn letter(c: char, weight: u32) -> Vec<Vec<bool>> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"120\" viewBox=\"0 0 100 120\"><text x=\"0\" y=\"100\" \
         font-family=\"BIZ UDGothic\" font-weight=\"{weight}\" font-size=\"100\">{c}</text></svg>"
    );
    let pixels = pixels(&svg).unwrap();
    pixels.data().chunks(400).map(|row| row.chunks(4).map(|pixel| pixel[0] < 128).collect()).collect()
}

fn dark(letter: &[Vec<bool>]) -> usize {
    letter.iter().flatten().filter(|dark| **dark).count()
}

/// Width and height of what is dark.
fn extent(letter: &[Vec<bool>]) -> (usize, usize) {
    let columns: Vec<usize> = (0..100).filter(|x| letter.iter().any(|row| row[*x])).collect();
    let rows: Vec<usize> = (0..120).filter(|y| letter[*y].contains(&true)).collect();
    (columns[columns.len() - 1] - columns[0] + 1, rows[rows.len() - 1] - rows[0] + 1)
}

#[test]
fn letters_have_their_shapes() {
    for weight in [400, 700] {
        let (wide, high) = extent(&letter('一', weight));
        assert!(wide > 5 * high && wide > 70, "一 is one stroke from left to right: {wide} x {high}");
        // 口 is a frame around nothing, 日 has a bar across it, 回 a frame inside.
        let middle = |c| letter(c, weight)[45..75].iter().flat_map(|row| &row[40..60]).filter(|dark| **dark).count();
        assert_eq!(middle('口'), 0);
        assert!(middle('日') > 0 && middle('回') > 0);
        let (wide, high) = extent(&letter('口', weight));
        assert!(wide > 60 && high > 60, "{wide} x {high}");
        // What the fonts lack is a frame too, and the letters of a title are none.
        let lacking = letter('\u{10FFFF}', weight);
        for c in "相談支援件数人％△▲●■→～年度あアー（。".chars() {
            assert_ne!(letter(c, weight), lacking, "{c}");
        }
    }
    let strokes = |c| (dark(&letter(c, 400)), dark(&letter(c, 700)));
    assert!(strokes('計').0 > 1000 && strokes('計').1 > strokes('計').0 * 5 / 4, "{:?}", strokes('計'));
}

#[test]
fn digits_are_equally_wide() {
    for weight in [400, 700] {
        let svg = |digit: char| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"40\"><text x=\"0\" y=\"30\" font-family=\"BIZ \
                 UDGothic\" font-weight=\"{weight}\" font-size=\"20\">{}|</text></svg>",
                digit.to_string().repeat(10)
            )
        };
        // Where the bar behind ten digits stands.
        let end = |digit| {
            let pixels = pixels(&svg(digit)).unwrap();
            pixels.data().chunks(2400).filter_map(|row| row.chunks(4).rposition(|pixel| pixel[0] < 200)).max()
        };
        assert!(('0'..='9').all(|digit| end(digit) == end('0') && end('0').is_some()), "weight {weight}");
    }
}

fn slide_of(drawing: String) -> String {
    slide(&Slide {
        title: "令和5年度は41件".into(),
        caption: "件数（件）".into(),
        notes: vec!["出典：年報".into()],
        drawing,
    })
}

#[test]
fn every_chart_of_the_gallery_gives_a_picture() {
    for case in cases() {
        let svg = slide_of(draw(&case.picture, Size::Wide).unwrap());
        let options = Options { fontdb: Arc::clone(&FONT_BASE), ..Options::default() };
        let tree = Tree::from_str(&svg, &options).unwrap();
        assert!(tree.size().width() >= 1400.0, "{}: {:?}", case.name, tree.size());
        assert_eq!(missing_letters(&svg), [] as [char; 0], "{}", case.name);
    }
}

#[test]
fn a_picture_is_as_large_as_its_drawing_says_and_comes_out_alike() {
    let svg = slide_of(draw(&cases()[0].picture, Size::Wide).unwrap());
    let picture = png(&svg, None).unwrap();
    assert_eq!(picture, png(&svg, None).unwrap());
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let header = reader.info();
    assert_eq!((header.width, header.color_type), (1440, ::png::ColorType::Indexed));
    assert!(header.palette.as_ref().is_some_and(|palette| palette.len() > 3));
}

#[test]
fn a_picture_is_taken_over_only_whole_and_of_the_same_drawing() {
    let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><rect width=\"2\" height=\"4\"/></svg>";
    let picture = png(svg, None).unwrap();
    // The same statement on other pixels: what is taken over is not made again.
    let planted = file::write((1, 1), &palette::indexed(&[1, 2, 3, 255]), &origin(svg));
    // With the pixels of another picture, or with more than is written, it is not as it was written.
    let part = |picture: &[u8], kind: &[u8]| -> Vec<u8> {
        let at = picture.windows(4).position(|bytes| bytes == kind).unwrap() - 4;
        let length = u32::from_be_bytes(picture[at..at + 4].try_into().unwrap()) as usize;
        picture[at..at + length + 12].to_vec()
    };
    let (own, other) = (part(&picture, b"IDAT"), part(&planted, b"IDAT"));
    let at = picture.windows(own.len()).position(|bytes| bytes == own).unwrap();
    let swapped = [&picture[..at], &other, &picture[at + own.len()..]].concat();
    assert_eq!(png(svg, Some(&swapped)).unwrap(), picture);
    let doubled = [&picture[..at], &part(&picture, b"tEXt"), &picture[at..]].concat();
    assert_eq!(png(svg, Some(&doubled)).unwrap(), picture);
    assert_eq!(png(svg, Some(&planted)).unwrap(), planted);
    assert_ne!(png(&svg.replace("\"2\"", "\"3\""), Some(&planted)).unwrap(), planted);
    for at in 0..planted.len() {
        let mut damaged = planted.clone();
        damaged[at] ^= 0x10;
        assert_eq!(png(svg, Some(&damaged)).unwrap(), picture, "byte {at} turned over");
        assert_eq!(png(svg, Some(&planted[..at])).unwrap(), picture, "cut at {at}");
    }
    assert_eq!(png(svg, Some(&[planted, vec![0]].concat())).unwrap(), picture, "more behind the end");
}

#[test]
fn a_few_colours_stay_as_they_are_and_many_become_256() {
    let pixel = |n: u32| [n.to_be_bytes()[2], n.to_be_bytes()[3], 7, 255];
    let few: Vec<u8> = (0..200).flat_map(pixel).collect();
    let indexed = palette::indexed(&few);
    let back: Vec<[u8; 3]> = indexed.pixels.iter().map(|at| indexed.palette[usize::from(*at)]).collect();
    assert!(back.iter().zip(few.chunks(4)).all(|(colour, pixel)| colour[..] == pixel[..3]));
    // Of 300 greys the two that are used most are kept to the bit, and none lies far off.
    let many: Vec<u8> = (0..300).flat_map(|n| pixel(n * 3)).chain([pixel(900), pixel(900)].concat()).collect();
    let indexed = palette::indexed(&many);
    assert_eq!((indexed.palette.len(), indexed.pixels.len()), (256, 302));
    assert_eq!(indexed.palette[usize::from(indexed.pixels[301])], [3, 132, 7]);
}

#[test]
fn only_what_is_printed_and_lacking_is_told() {
    let svg = "<svg><title>\u{20BB7}</title><text class=\"m\">野家\u{1F600}<tspan>\u{20BB7}</tspan>\u{20BB7}\u{FE0F}</text></svg>";
    assert_eq!(missing_letters(svg), ['\u{1F600}', '\u{20BB7}']);
    assert_eq!(missing_letters("<svg><text>﨑髙𠮟剝①㈱㎡≦～〜－−―</text></svg>"), [] as [char; 0]);
    assert_eq!(missing_letters(&standalone(&draw(&cases()[0].picture, Size::Wide).unwrap())), [] as [char; 0]);
}

#[test]
fn what_is_no_drawing_is_refused() {
    assert!(png("<svg", None).is_err());
}

#[test]
fn a_drawing_of_hundreds_of_rows_becomes_a_smaller_picture() {
    let long = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"24000\"/>";
    let picture = png(long, None).unwrap();
    let reader = ::png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
    assert_eq!((reader.info().width, reader.info().height), (150, 12_000));
}
