//! From millions of colours to 256: a chart has a few, and between them the steps that smooth its edges.

use std::collections::HashMap;

/// A picture of at most 256 colours.
pub(super) struct Indexed {
    /// Red, green, blue of each colour.
    pub(super) palette: Vec<[u8; 3]>,
    /// For each pixel its colour.
    pub(super) pixels: Vec<u8>,
}

/// The picture with the 256 colours most used; every other becomes the nearest of them. The pixels are opaque: red,
/// green, blue and a fourth byte each.
pub(super) fn indexed(pixels: &[u8]) -> Indexed {
    // Most neighbours are alike, so that looking up runs of them is enough.
    let mut runs: Vec<([u8; 3], usize)> = Vec::new();
    for pixel in pixels.chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2]];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    // A map has no order of its own: the counts give one, and the colours where counts are equal.
    let mut ranked: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    ranked.sort_unstable_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    let ranked: Vec<[u8; 3]> = ranked.into_iter().map(|(colour, _)| colour).collect();
    let (palette, rest) = ranked.split_at(ranked.len().min(256));
    let mut places: HashMap<[u8; 3], u8> = palette.iter().copied().zip(0..=u8::MAX).collect();
    places.extend(rest.iter().map(|colour| (*colour, nearest(*colour, palette))));
    let mut indexed = Vec::with_capacity(pixels.len() / 4);
    for (colour, length) in &runs {
        indexed.extend(std::iter::repeat_n(places[colour], *length));
    }
    Indexed { pixels: indexed, palette: palette.to_vec() }
}

/// The place of the nearest colour; of equally near ones the first.
fn nearest(colour: [u8; 3], palette: &[[u8; 3]]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        colour.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    let near = (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(other));
    near.map_or(0, |(place, _)| place)
}
