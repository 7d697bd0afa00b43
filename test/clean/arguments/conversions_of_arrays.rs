//@ crates: aes-kw 0.2, x25519-dalek 2 +static_secrets
//@ compile: main
use aes_kw::{KekAes128, KekAes256};
use x25519_dalek::{PublicKey, StaticSecret};

pub fn wrap(kek: &[u8; 32], key: &[u8]) -> Result<Vec<u8>, aes_kw::Error> {
    KekAes256::from(*kek).wrap_vec(key)
}

pub fn small(kek: [u8; 16], key: &[u8]) -> Result<Vec<u8>, aes_kw::Error> {
    KekAes128::from(kek).wrap_vec(key)
}

pub fn agree(mine: &[u8; 32], theirs: &[u8; 32]) -> [u8; 32] {
    StaticSecret::from(*mine).diffie_hellman(&PublicKey::from(*theirs)).to_bytes()
}
