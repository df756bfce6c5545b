//! The exactness of quotients, midpoints and means, against hand-worked figures and against integers.

use proptest::prelude::*;

use super::*;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn points(marks: &str, value: &Exact) -> String {
    Factor::new(number(marks), 2).rounded_product(value).unwrap().to_string()
}

#[test]
fn a_quotient_without_end_does_not_push_a_midpoint_down() {
    let rate = Exact::quotient(number("1.004"), number("48")).unwrap();
    assert_eq!(points("60", &rate), "1.26");
    assert_eq!(points("-60", &rate), "-1.26");
    let third = Exact::quotient(number("1"), number("3")).unwrap();
    assert_eq!(points("0.015", &third), "0.01");
    assert_eq!(points("0.0149999999999999999999", &third), "0.00");
}

#[test]
fn midpoints_just_below_stay_below() {
    // 10 × 0.12449999999999999999/1: far closer to the midpoint than 18 decimals would show.
    let below = Exact::of(number("0.1244999999999999999999999999"));
    assert_eq!(points("10", &below), "1.24");
    assert_eq!(points("10", &Exact::of(number("0.1245"))), "1.25");
}

#[test]
fn wide_values_stay_exact_and_too_wide_ones_keep_28_digits() {
    let a = Exact::quotient(number("12345678901.23"), number("98765432109.87")).unwrap();
    let sum = a.plus(&a).unwrap().minus(&a).unwrap();
    assert_eq!(sum.compare(&a), Ordering::Equal);
    let mut product = a.clone();
    for _ in 0..4 {
        product = product.times(&a).unwrap();
    }
    assert!(matches!(product, Rounded(_)));
    assert_eq!(half_up(product.decimal().unwrap(), 12), number("0.000030517577"));
}

#[test]
fn nothing_overflows_into_a_panic() {
    let huge = Exact::of(Decimal::MAX);
    assert!(huge.times(&huge).is_none());
    assert!(huge.plus(&huge).and_then(|sum| sum.decimal()).is_none());
    assert!(huge.over(&Exact::ZERO).is_none());
    let tiny = Exact::of(number("0.0000000000000000000000000001"));
    assert!(huge.over(&tiny).and_then(|value| value.decimal()).is_none());
    assert_eq!(tiny.times(&tiny).unwrap().rounded(2).unwrap(), Decimal::ZERO);
    assert_eq!(huge.negated().magnitude().compare(&huge), Ordering::Equal);
}

#[test]
fn a_mean_is_the_same_in_any_order() {
    let mut values: Vec<Exact> =
        (1..200).map(|i| Exact::quotient(number("1"), Decimal::from(i * 7 + 1)).unwrap()).collect();
    let forward = mean(values.iter()).unwrap().decimal();
    values.reverse();
    assert_eq!(forward, mean(values.iter()).unwrap().decimal());
    let exact: Vec<Exact> = ["1.5", "2", "0.25"].iter().map(|text| Exact::of(number(text))).collect();
    assert_eq!(
        mean(exact.iter()).unwrap().compare(&Exact::quotient(number("3.75"), number("3")).unwrap()),
        Ordering::Equal
    );
    assert!(mean([].iter()).is_none());
}

#[test]
fn a_mean_of_values_that_had_to_be_rounded_does_not_push_a_midpoint_down() {
    // Three parts of each prime add up to it: the mean is a third, though no 128 bits hold the common denominator.
    let primes = (101..900_u32).filter(|p| (2..*p).all(|d| p % d != 0)).take(60);
    let parts = primes.flat_map(|p| [p / 3, p / 4, p - p / 3 - p / 4].map(|part| Small(part.into(), p.into())));
    let values: Vec<Exact> = parts.collect();
    let third = mean(values.iter()).unwrap();
    assert!(matches!(third, Rounded(_)));
    assert_eq!(points("0.375", &third), "0.13");
    assert_eq!(third.compare(&Small(1, 3)), Ordering::Equal);
}

#[test]
fn a_mean_keeps_its_size_where_values_had_to_be_rounded() {
    let primes = (101..900_u32).filter(|p| (2..*p).all(|d| p % d != 0)).take(60);
    let values: Vec<Exact> = primes.map(|p| Small(i64::from(p) * 4_000_000 + 1, p.into())).collect();
    let mean = mean(values.iter()).unwrap();
    assert!(matches!(mean, Rounded(_)));
    assert_eq!(mean.rounded(0).unwrap(), number("4000000"));
}

#[test]
fn the_mean_of_equal_values_is_that_value() {
    let wide = Exact::quotient(number("1"), number("79228162514264337593543950335")).unwrap();
    let values = vec![wide.clone(); 3];
    assert_eq!(mean(values.iter()).unwrap().compare(&wide), Ordering::Equal);
}

#[test]
fn wide_fractions_become_decimals_to_the_last_digit() {
    let long =
        |numerator: i128, denominator: i128| Wide(Box::new((numerator, denominator))).decimal().unwrap().to_string();
    assert_eq!(long(i128::MAX, 1 << 60), "147573952589676412928.00000000");
    assert_eq!(long(2 * 10_i128.pow(37) / 3, 10_i128.pow(37)), "0.6666666666666666666666666667");
    assert_eq!(long(-(10_i128.pow(36)), 7 * 10_i128.pow(35)), "-1.4285714285714285714285714286");
    assert_eq!(long(1, i128::MAX), "0.0000000000000000000000000000");
    let midpoint = Wide(Box::new((10_i128.pow(38) / 8, 10_i128.pow(38))));
    assert_eq!(midpoint.rounded(2).unwrap().to_string(), "0.13");
    let below = Wide(Box::new((10_i128.pow(38) / 8 - 1, 10_i128.pow(38))));
    assert_eq!(below.rounded(2).unwrap().to_string(), "0.12");
}

proptest! {
    #[test]
    fn agrees_with_integers(a in -1_000_000_i64..1_000_000, b in 1_i64..1_000_000, c in -1_000_000_i64..1_000_000, d in 1_i64..1_000_000, marks in 0_i64..200_000) {
        let (x, y) = (Small(a, b), Small(c, d));
        let wide = |n: i64| i128::from(n);
        let parts = |value: Exact| value.parts().unwrap();
        let same = |(n, m): (i128, i128), p: i128, q: i128| n * q == p * m;
        prop_assert!(same(parts(x.plus(&y).unwrap()), wide(a) * wide(d) + wide(c) * wide(b), wide(b) * wide(d)));
        prop_assert!(same(parts(x.times(&y).unwrap()), wide(a) * wide(c), wide(b) * wide(d)));
        if c != 0 {
            prop_assert!(same(parts(x.over(&y).unwrap()), wide(a) * wide(d), wide(b) * wide(c)));
        }
        prop_assert_eq!(x.compare(&y), (wide(a) * wide(d)).cmp(&(wide(c) * wide(b))));
        let product = Factor::new(Decimal::new(marks, 1), 2).rounded_product(&x).unwrap();
        let n = wide(a) * wide(marks) * 10;
        let expected = (2 * n.abs() + wide(b)) / (2 * wide(b)) * n.signum();
        prop_assert_eq!(product.mantissa(), expected);
    }
}
