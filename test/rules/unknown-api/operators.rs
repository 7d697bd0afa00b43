//@ crates: curve25519-dalek 4.1
//@ compile: main with errors
use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use curve25519_dalek::scalar::Scalar;

pub fn point(bytes: [u8; 32]) -> [u8; 32] {
    let a = Scalar::from_bytes_mod_order(bytes);
    let point = a * RISTRETTO_BASEPOINT_POINT;
    point.serialize_bytes()
    //    ^^^^^^^^^^^^^^^ unknown-api: `RistrettoPoint` has no method `serialize_bytes`
}
