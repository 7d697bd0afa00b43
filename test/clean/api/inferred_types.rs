//@ crates: zeroize 1.9, secrecy 0.8, crypto-bigint 0.5, rand_distr 0.4
//@ compile: main
// What the constructor of a generic type makes follows from its arguments, but for numbers without a type.
use crypto_bigint::{Checked, U256};
use rand_distr::Normal;
use secrecy::{ExposeSecret, Secret};
use zeroize::Zeroizing;

pub fn wipe(bytes: Vec<u8>, text: String) -> usize {
    let mut block = Zeroizing::new([0u8; 32]);
    block.copy_from_slice(&bytes[..32]);
    let mut all = Zeroizing::new(bytes);
    all.push(1);
    all.extend_from_slice(block.as_slice());
    let text = Secret::new(text);
    let shown: Zeroizing<String> = Zeroizing::new(text.expose_secret().to_uppercase());
    let boxed = Zeroizing::new(vec![0u8; 4].into_boxed_slice());
    let default = Zeroizing::<Vec<u8>>::default();
    shown.trim().len() + boxed.iter().count() + default.capacity() + all.first().map_or(0, |one| usize::from(*one))
}

pub fn sum() -> U256 {
    let sum = Checked::new(U256::ONE) + Checked::new(U256::from(2u8));
    sum.0.unwrap_or(U256::ZERO)
}

pub fn numbers(z: f32) -> f32 {
    let mean = -2.0;
    Normal::new(mean, 1.0).unwrap().from_zscore(z)
}
