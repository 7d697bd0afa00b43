//@ crates: chacha20poly1305 0.10
//@ compile: main
// A key that seals one message may use any nonce.
use chacha20poly1305::{
    aead::{Aead, KeyInit, OsRng},
    ChaCha20Poly1305, Error, Key, Nonce,
};

pub fn seal_once(message: &[u8]) -> Result<(Key, Vec<u8>), Error> {
    let key = ChaCha20Poly1305::generate_key(&mut OsRng);
    let sealed = ChaCha20Poly1305::new(&key).encrypt(&Nonce::default(), message)?;
    Ok((key, sealed))
}

pub fn seal_each(messages: &[Vec<u8>]) -> Result<Vec<(Key, Vec<u8>)>, Error> {
    let mut sealed = Vec::new();
    for message in messages {
        let key = ChaCha20Poly1305::generate_key(&mut OsRng);
        let cipher = ChaCha20Poly1305::new(&key);
        sealed.push((key, cipher.encrypt(&Nonce::default(), message.as_slice())?));
    }
    Ok(sealed)
}
