//@ crates: rand_mt 4, nanorand 0.8, oorandom 11
//@ compile: no, the oracle has none of these crates
use nanorand::{Pcg64, Rng};
use oorandom::{Rand32, Rand64};
use rand_mt::{Mt19937GenRand32, Mt19937GenRand64};

pub fn token(seed: u32) -> String {
    let mut rng = Mt19937GenRand32::new(seed);
    format!("{:08x}", rng.next_u32())
    //                ^^^^^^^^^^^^^^ weak-rng
}

pub fn session_id(seed: u64) -> u64 {
    let mut rng = Mt19937GenRand64::new(seed);
    let session_token = rng.next_u64();
    //                  ^^^^^^^^^^^^^^ weak-rng
    session_token
}

pub fn key() -> [u8; 32] {
    let mut key = [0u8; 32];
    Pcg64::new().fill_bytes(&mut key);
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng
    key
}

pub fn reset_token() -> u64 {
    let token: u64 = Pcg64::new_seed(42).generate();
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng
    token
}

pub fn otp(seed: u64) -> u32 {
    let mut rng = Rand32::new_inc(seed, 7);
    let otp = rng.rand_u32();
    //        ^^^^^^^^^^^^^^ weak-rng [fix]
    otp
}

pub fn secret(seed: u128) -> u64 {
    let mut rng = Rand64::new_inc(seed, 7);
    let secret = rng.rand_u64();
    //           ^^^^^^^^^^^^^^ weak-rng [fix]
    secret
}
