//! ISTAT's bands of the yearly growth rate.
//!
//! Source: ISTAT, *Rapporto SDGs 2019*, pages 37 and 38, as ASTAT (Bolzano) restates it for its own indicators
//! (`statistics-astat.provinz.bz.it/SDG`, "trend info"), where the bands and their open and closed ends were read.

use super::against;

/// The band of a growth per year, given as a fraction: 0.06 is 6 %.
///
/// `clear-improvement` above 5 %, `slight-improvement` above 1 %, `stable` above −1 %, `slight-worsening` above −5 %,
/// else `clear-worsening`; where less is better (`higher` false) the scale is turned round.
#[must_use]
pub fn band(growth: f64, higher: bool) -> &'static str {
    match against(if higher { growth } else { -growth }) {
        g if g > 0.05 => "clear-improvement",
        g if g > 0.01 => "slight-improvement",
        g if g > -0.01 => "stable",
        g if g > -0.05 => "slight-worsening",
        _ => "clear-worsening",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edge_belongs_to_the_band_below_it() {
        for (growth, higher, word) in [
            (0.050_1, true, "clear-improvement"),
            (0.05, true, "slight-improvement"),
            (0.01, true, "stable"),
            (-0.01, true, "slight-worsening"),
            (-0.049_9, true, "slight-worsening"),
            (-0.05, true, "clear-worsening"),
            (-0.06, false, "clear-improvement"),
            (0.01, false, "slight-worsening"),
        ] {
            assert_eq!(band(growth, higher), word, "{growth}");
        }
    }
}
