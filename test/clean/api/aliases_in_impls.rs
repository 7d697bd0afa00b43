//@ crates: blowfish 0.9 +bcrypt, crypto-bigint 0.5 +generic-array
//@ compile: main
// Impls whose headers are written with aliases: `impl Blowfish<BE>`, `impl ArrayEncoding for U256`.
use blowfish::Blowfish;
use crypto_bigint::{ArrayEncoding, U256};

pub fn expand(salt: &[u8], key: &[u8]) -> Blowfish {
    let mut state = Blowfish::bc_init_state();
    state.salted_expand_key(salt, key);
    state.bc_expand_key(key);
    state
}

pub fn bytes(number: U256) -> usize {
    number.to_be_byte_array().len()
}
