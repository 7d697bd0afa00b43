//@ crates: curve25519-dalek 4
//@ compile: main
use curve25519_dalek::{constants::ED25519_BASEPOINT_POINT, edwards::EdwardsPoint, scalar::Scalar};

pub fn public(secret: [u8; 32]) -> [u8; 32] {
    let scalar = Scalar::from_bytes_mod_order(secret);
    let point = scalar * ED25519_BASEPOINT_POINT;
    let more = &scalar * &point + (Scalar::ONE * scalar) * point;
    (-more).compress().to_bytes()
}

pub fn sum(points: &[EdwardsPoint], scalar: &Scalar) -> [u8; 32] {
    (points[0] + scalar * points[1]).compress().to_bytes()
}
