//@ crates: rand_core 0.6, rand_pcg 0.3, pbkdf2 0.12, sha2 0.10
//@ compile: main
use rand_core::{RngCore, SeedableRng};
use rand_pcg::Pcg64;
use sha2::Sha256;

pub fn derive(password: &[u8]) -> [u8; 32] {
    let mut salt = [0u8; 16];
    Pcg64::seed_from_u64(std::process::id() as u64).fill_bytes(&mut salt);
    let mut key = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password, &salt, 600_000, &mut key);
    //                                      ^^^^^ weak-rng: salt of `pbkdf2_hmac`
    key
}
