//! The scale of a drawing: which place is which number.

use crate::model::Unit;

/// Words for an amount before the unit of an axis, in the languages of the sites.
const AMOUNTS: [(&str, f64); 7] = [
    ("万", 1e4),
    ("億", 1e8),
    ("兆", 1e12),
    ("thousand ", 1e3),
    ("million ", 1e6),
    ("billion ", 1e9),
    ("trillion ", 1e12),
];

/// How many of its unit one of an axis is: 10,000 of 万円 for 円, 1,000 of 万人 for 千人, 1,000,000 of million yen for 円. The
/// words may stand beside the axis or over the plot.
pub(super) fn amount_of(axis: &str, unit: &Unit) -> Option<f64> {
    let Some((word, amount)) = AMOUNTS.into_iter().find(|(word, _)| axis.starts_with(word)) else {
        // In English 38万人 are 380,000 people.
        let tens = Some(unit.english_tens()).filter(|tens| *tens > 0)?;
        let is_word = axis.starts_with(|c: char| c.is_ascii_alphabetic()) && axis.is_ascii();
        return is_word.then(|| 1.0 / f64::from(10_u32.pow(tens)));
    };
    let counted = axis.strip_prefix(word)?;
    #[expect(clippy::cast_precision_loss, reason = "a power of ten below 2⁵³")]
    let own = unit.scale() as f64;
    let is_english = word.is_ascii() && counted.is_ascii() && !counted.is_empty();
    ((counted == unit.base() || is_english) && axis != unit.written()).then_some(amount / own)
}

/// A straight scale: place = `start` + `step` · number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    start: f64,
    step: f64,
}

impl Scale {
    /// The scale through pairs of number and place: by the median of the slopes between neighbours, so that a label
    /// pushed aside at an edge does not bend it. `None` for fewer than two numbers, or where all have one place.
    pub(super) fn through(pairs: &[(f64, f64)]) -> Option<Self> {
        let mut pairs = pairs.to_vec();
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        pairs.dedup_by(|a, b| a.0.to_bits() == b.0.to_bits());
        let slopes = pairs.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0));
        let step = median(slopes.collect())?;
        let start = median(pairs.iter().map(|(number, place)| place - step * number).collect())?;
        (step.is_finite() && step != 0.0).then_some(Self { start, step })
    }

    /// A scale from a place of zero and the length of one.
    pub(super) const fn new(start: f64, step: f64) -> Self {
        Self { start, step }
    }

    /// The number at a place.
    pub(super) fn number(&self, place: f64) -> f64 {
        (place - self.start) / self.step
    }

    /// The place of a number.
    pub(super) fn place(&self, number: f64) -> f64 {
        self.start + self.step * number
    }

    /// A length as a number.
    pub(super) fn length(&self, length: f64) -> f64 {
        length / self.step.abs()
    }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::{Scale, amount_of};
    use crate::model::Unit;

    #[test]
    fn the_unit_of_an_axis_says_how_many_of_its_own_one_is() {
        let amount = |axis, unit| amount_of(axis, &Unit::parse(unit).unwrap());
        assert_eq!(amount("万円", "円"), Some(1e4));
        assert_eq!(amount("万人", "千人"), Some(10.0));
        assert_eq!(amount("百万円", "百万円"), None);
        assert_eq!(amount("million yen", "円"), Some(1e6));
        assert_eq!(amount("million yen", "億円"), Some(0.01));
        assert_eq!(amount("people", "万人"), Some(1e-4));
        assert_eq!((amount("yen", "円"), amount("people", "人")), (None, None));
    }

    #[test]
    fn a_label_pushed_aside_does_not_bend_the_scale() {
        let scale =
            Scale::through(&[(2018.0, 52.0), (2019.0, 90.0), (2020.0, 130.0), (2021.0, 170.0), (2022.0, 205.0)]);
        let scale = scale.unwrap();
        assert!((scale.number(210.0) - 2022.0).abs() < 1e-9 && (scale.place(2018.0) - 50.0).abs() < 1e-9);
        assert_eq!(Scale::through(&[(1.0, 2.0)]), None);
        assert_eq!(Scale::through(&[(1.0, 2.0), (2.0, 2.0)]), None);
    }
}
