//@ crates: aes-gcm 0.10
//@ compile: main
// One nonce under different keys.
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error,
};

pub fn seal_for(alice: &[u8; 32], bob: &[u8; 32], message: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let for_alice = Aes256Gcm::new(alice.into()).encrypt(&nonce, message)?;
    let for_bob = Aes256Gcm::new(bob.into()).encrypt(&nonce, message)?;
    Ok(vec![for_alice, for_bob])
}
