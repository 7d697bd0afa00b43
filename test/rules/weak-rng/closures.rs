//@ crates: fastrand 2, rand 0.8
//@ compile: main
use rand::{rngs::StdRng, Rng, SeedableRng};

pub fn salt() -> Vec<u8> {
    (0..16).map(|_| fastrand::u8(..)).collect()
    //              ^^^^^^^^^^^^^^^^ weak-rng
}

pub fn api_key() -> String {
    std::iter::repeat_with(fastrand::alphanumeric).take(32).collect()
    //                     ^^^^^^^^^^^^^^^^^^^^^^ weak-rng
}

pub fn session_token() -> String {
    let alphabet = b"abcdefghijkmnopqrstuvwxyz";
    let mut rng = StdRng::seed_from_u64(3);
    (0..24).map(|_| alphabet[rng.gen_range(0..alphabet.len())] as char).collect()
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng
}
