//@ crates: curve25519-dalek 4.1
//@ compile: main with errors
#![allow(non_snake_case)]
use curve25519_dalek::{ristretto::RistrettoPoint, scalar::Scalar};

pub fn commit(x: Scalar, G: RistrettoPoint) -> [u8; 32] {
    let X: Scalar = x.invert();
    let P = X * G;
    let (A, B) = (P + G, P);
    A.comprss();
    //^^^^^^^ unknown-api
    X.invrt();
    //^^^^^ unknown-api
    B.compress().to_bytes()
}
