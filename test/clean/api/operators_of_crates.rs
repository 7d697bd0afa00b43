//@ crates: curve25519-dalek 4.1, num-bigint 0.4, time 0.3
//@ compile: main
use curve25519_dalek::constants::{ED25519_BASEPOINT_TABLE, RISTRETTO_BASEPOINT_POINT};
use curve25519_dalek::scalar::Scalar;
use num_bigint::BigUint;
use std::time::{Duration, Instant, SystemTime};
use time::ext::NumericalDuration;

pub fn points(bytes: [u8; 32]) -> [u8; 32] {
    let a = Scalar::from_bytes_mod_order(bytes);
    let point = &a * ED25519_BASEPOINT_TABLE;
    let compressed = point.compress();
    let other = (&a * ED25519_BASEPOINT_TABLE).compress();
    let ristretto = (RISTRETTO_BASEPOINT_POINT * a).compress();
    let sum = (point + point - point).mul_by_cofactor();
    let scalar = (a * a + a).invert();
    let _ = (compressed.to_bytes(), ristretto.to_bytes(), sum.compress(), scalar.to_bytes());
    other.to_bytes()
}

pub fn numbers(text: &str) -> Option<String> {
    let n = BigUint::parse_bytes(text.as_bytes(), 10)?;
    let doubled = &n * 2u32;
    let rest = (doubled.clone() % 97u32).to_str_radix(16);
    let shifted = (n << 3u32).bits();
    Some(format!("{rest}{shifted}{}", (doubled + 1u8).to_bytes_be().len()))
}

pub fn clocks() -> u64 {
    let later = SystemTime::UNIX_EPOCH + 1.seconds();
    let since = later.duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let soon = Instant::now() + Duration::from_secs(1);
    since.as_secs() + soon.elapsed().as_secs()
}
