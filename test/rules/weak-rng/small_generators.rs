//@ crates: fastrand 2, oorandom 11, nanorand 0.7, rand_mt 4, rand 0.8
//@ compile: no, the crates are not at hand
use nanorand::{Rng, WyRand};

pub fn otp() -> u32 {
    let mut rng = oorandom::Rand32::new(4);
    rng.rand_range(0..1_000_000)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
}

pub fn session_key() -> u64 {
    let mut rng = oorandom::Rand64::new(4);
    rng.rand_u64()
  //^^^^^^^^^^^^^^ weak-rng [fix]
}

pub fn reset_token() -> String {
    let mut rng = WyRand::new();
    format!("{:x}{:x}", rng.generate::<u64>(), oorandom::Rand32::new(1).rand_u32())
    //                  ^^^^^^^^^^^^^^^^^^^^^ weak-rng
    //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
}

pub fn salt() -> [u8; 16] {
    let mut salt = [0u8; 16];
    let mut rng = nanorand::tls_rng();
    rng.fill_bytes(&mut salt);
  //^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
    salt
}

pub fn pin() -> u16 {
    WyRand::new_seed(9).generate_range(0..10_000)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng
}

pub fn secret() -> u64 {
    let mut rng = rand_mt::Mt64::new(0x1234_567_89ab_cdef);
    rng.next_u64()
  //^^^^^^^^^^^^^^ weak-rng [fix]
}

pub fn other_secret() -> u32 {
    rand_mt::Mt::new(5489).next_u32()
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
}

pub fn iv() -> [u8; 16] {
    let mut iv = [0u8; 16];
    fastrand::fill(&mut iv);
  //^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
    iv
}
