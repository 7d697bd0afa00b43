//@ crates: curve25519-dalek 4.1, sha2 0.10
//@ compile: main
#![allow(non_snake_case)]
use curve25519_dalek::constants::{RISTRETTO_BASEPOINT_POINT, RISTRETTO_BASEPOINT_TABLE};
use curve25519_dalek::scalar::Scalar;
use std::sync::atomic::Ordering::*;

const LIMIT: usize = 3;

pub struct Unit;

pub fn constants(n: usize, order: std::sync::atomic::Ordering, unit: Unit) -> usize {
    let Unit = unit;
    match order {
        SeqCst => return 1,
        Relaxed => return 2,
        _ => {}
    }
    match n {
        LIMIT => LIMIT.pow(2),
        usize::MAX => 0,
        N => N.count_ones() as usize,
    }
}

pub fn points(x: Scalar) -> [u8; 32] {
    let P = RISTRETTO_BASEPOINT_POINT;
    let Q = &x * RISTRETTO_BASEPOINT_TABLE;
    let R = if let Some(S) = Some(x) { P * S } else { Q };
    (P + Q + R).compress().to_bytes()
}
