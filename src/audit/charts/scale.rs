//! The scale of a drawing: which place is which number.

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
    use super::Scale;

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
