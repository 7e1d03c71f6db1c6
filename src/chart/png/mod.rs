//! Drawings as pictures, for slides and link previews: the same drawing, in colours for white paper and with a font of
//! the program's own, so that it comes out alike on every machine.

mod file;
mod letters;
mod palette;

use std::fmt;
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use sha2::{Digest, Sha256};

pub use self::letters::missing_letters;

/// The fonts: of normal weight and bold. See `fonts/README.md`.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../../../fonts/BIZUDGothic-Regular.ttf"), include_bytes!("../../../fonts/BIZUDGothic-Bold.ttf")];

/// Raised whenever the same drawing gives another picture: a newer renderer, another compression.
const EDITION: &str = "resvg 0.49, 1";

/// The most pixels of a side.
const LARGEST: f32 = 12_000.0;

/// A drawing that gives no picture. Not known to happen with drawings of this program.
#[derive(Debug)]
pub struct PictureError(String);

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the picture could not be made: {}", self.0)
    }
}

impl std::error::Error for PictureError {}

/// Makes the picture of a drawing, as large as its `width` and `height` say. A picture that was made before is taken
/// over where it is whole and says that it was made of the same drawing.
///
/// # Errors
/// What the renderer says of a drawing that is none.
pub fn png(svg: &str, standing: Option<&[u8]>) -> Result<Vec<u8>, PictureError> {
    let origin = origin(svg);
    if let Some(picture) = standing.filter(|bytes| file::origin(bytes) == Some(origin.as_bytes())) {
        return Ok(picture.to_vec());
    }
    let pixels = pixels(svg)?;
    let (width, height) = (pixels.width(), pixels.height());
    let indexed = palette::indexed(pixels.data());
    Ok(file::write((width, height), &indexed, &origin))
}

/// What a picture is made of, in one word: the drawing, the fonts, the way it is made.
fn origin(svg: &str) -> String {
    static FONTS_AND_EDITION: LazyLock<Sha256> = LazyLock::new(|| {
        let mut digest = Sha256::new_with_prefix(EDITION);
        for font in FONTS {
            digest.update(font);
        }
        digest
    });
    let digest = FONTS_AND_EDITION.clone().chain_update(svg).finalize();
    let hexadecimal = |nibble: u8| char::from_digit(u32::from(nibble), 16);
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(hexadecimal).collect()
}

/// The drawing in pixels on white paper.
fn pixels(svg: &str) -> Result<Pixmap, PictureError> {
    let options =
        Options { fontdb: Arc::clone(&FONT_BASE), font_family: "BIZ UDGothic".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| PictureError(error.to_string()))?;
    let size = tree.size();
    // A drawing of hundreds of rows becomes a smaller picture, not a gigantic one.
    let scale = (LARGEST / size.width().max(size.height())).min(1.0);
    let drawn = size.scale_by(scale).unwrap_or(size).to_int_size();
    let mut pixmap = Pixmap::new(drawn.width(), drawn.height())
        .ok_or_else(|| PictureError(format!("{} x {} pixels", drawn.width(), drawn.height())))?;
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The fonts, ready for the renderer; none of the machine's.
static FONT_BASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut base = fontdb::Database::new();
    for font in FONTS {
        base.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    Arc::new(base)
});

#[cfg(test)]
mod tests;
