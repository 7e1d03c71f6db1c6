//! Intervals of proportions, counts and rates.

use kizashi::analyse::intervals::{Kind, byar, count, poisson_exact, rate, wilson};

use super::case::Case;

pub fn wilson_of_proportions(case: &Case) {
    let (low, high) = wilson(case.input("x"), case.input("n"), case.input("confidence")).unwrap();
    case.check("lower", low);
    case.check("upper", high);
}

pub fn byar_of_counts_and_rates(case: &Case) {
    let (x, confidence) = (case.input("x"), case.input("confidence"));
    let (low, high) = match case.optional("n") {
        Some(n) => {
            let multiplier = case.input("multiplier");
            case.check("value", x / n * multiplier);
            let found = rate(x, n, multiplier, confidence).unwrap();
            assert_eq!(found.kind, Kind::Byar, "{}", case.id());
            (found.low, found.high)
        }
        None => byar(x, confidence).unwrap(),
    };
    case.check("upper", high);
    match low {
        Some(low) => case.check("lower", low),
        None => assert!(case.expected("lower").is_null(), "{}", case.id()),
    }
}

pub fn exact_of_counts(case: &Case) {
    let (x, confidence) = (case.input("x"), case.input("confidence"));
    let whole = u32::try_from(case.0["input"]["x"].as_u64().unwrap()).unwrap();
    let (low, high) = poisson_exact(whole, confidence).unwrap();
    case.check("lower", low);
    case.check("upper", high);
    // The rule of Public Health England takes it for counts under 10.
    let ruled = count(x, confidence).unwrap();
    assert_eq!((ruled.low, ruled.high, ruled.kind), (Some(low), high, Kind::PoissonExact), "{}", case.id());
}
