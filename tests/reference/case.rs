//! A case of the file of reference figures.

use serde_json::Value;

/// A case of the file.
pub struct Case(pub Value);

impl Case {
    pub fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    pub fn input(&self, key: &str) -> f64 {
        number(&self.0["input"][key], key)
    }

    /// An input that may be missing.
    pub fn optional(&self, key: &str) -> Option<f64> {
        self.0["input"].get(key).map(|value| number(value, key))
    }

    /// A word among the input.
    pub fn input_word(&self, key: &str) -> &str {
        self.0["input"][key].as_str().unwrap()
    }

    pub fn year(&self, key: &str) -> i32 {
        i32::try_from(self.0["input"][key].as_i64().unwrap()).unwrap()
    }

    pub fn inputs(&self, key: &str) -> Vec<f64> {
        self.0["input"][key].as_array().unwrap().iter().map(|v| number(v, key)).collect()
    }

    pub fn expected(&self, key: &str) -> &Value {
        let value = &self.0["expected"];
        assert!(value.get(key).is_some(), "{}: no expected {key}", self.id());
        &value[key]
    }

    pub fn check(&self, key: &str, actual: f64) {
        self.close(key, actual, number(self.expected(key), key));
    }

    /// A word that is expected.
    pub fn word(&self, key: &str) -> &str {
        self.expected(key).as_str().unwrap()
    }

    /// Within the stated tolerance; a few last digits more, because text and float differ by as much.
    pub fn close(&self, what: &str, actual: f64, expected: f64) {
        let allowed = self.0["tolerance"].as_f64().unwrap() + expected.abs() * 4.0 * f64::EPSILON;
        assert!((actual - expected).abs() <= allowed, "{}: {what} is {actual}, not {expected}", self.id());
    }

    /// The code of a missing figure; cases write `zero_base` where the data write `zero-base`.
    pub fn reason(&self) -> String {
        self.expected("reason").as_str().unwrap().replace('_', "-")
    }
}

pub fn number(value: &Value, what: &str) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{what} is no number: {value}"))
}

pub fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}
