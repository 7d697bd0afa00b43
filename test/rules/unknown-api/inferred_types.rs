//@ crates: zeroize 1.9, secrecy 0.8, crypto-bigint 0.5, subtle 2.6
//@ compile: main with errors
// What a type's parameter is, the arguments of its constructor tell.
use crypto_bigint::{Checked, U256};
use secrecy::Secret;
use zeroize::Zeroizing;

pub fn wipe(bytes: Vec<u8>, text: String) -> usize {
    let mut block = Zeroizing::new([0u8; 32]);
    block.copy_from(&bytes[..32]);
    //    ^^^^^^^^^ unknown-api
    let all = Zeroizing::new(bytes);
    all.expose_secret();
    //  ^^^^^^^^^^^^^ unknown-api: `Zeroizing<Vec<u8>>` has no method `expose_secret`
    let text = Secret::new(text);
    text.reveal();
    //   ^^^^^^ unknown-api
    let _ = Zeroizing::wrap(3u8);
    //                 ^^^^ unknown-api
    block.len() + all.len()
}

pub fn count() -> U256 {
    let sum = Checked::new(U256::ONE) + Checked::new(U256::from(2u8));
    sum.0.unwrap_or_default()
    //    ^^^^^^^^^^^^^^^^^ unknown-api
}

/// Of two traits with one name the one that is in scope is meant.
pub fn equal(a: u8, b: u8) -> bool {
    use subtle::ConstantTimeEq;
    a.ct_eq(&b).to_bool()
    //          ^^^^^^^ unknown-api
}
