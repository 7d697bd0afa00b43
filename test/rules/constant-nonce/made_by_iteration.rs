//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305, XNonce};
use std::iter;

pub fn from_fn(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: [u8; 12] = std::array::from_fn(|_| 0);
    c.encrypt(&nonce.into(), m)
    //        ^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn from_fn_i(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: [u8; 12] = core::array::from_fn(|i| i as u8);
    c.encrypt(&nonce.into(), m)
    //        ^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn from_fn_rng(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: [u8; 12] = core::array::from_fn(|_| rand::random());
    c.encrypt(&nonce.into(), m)
}

pub fn from_fn_base(c: &Aes256Gcm, base: &[u8; 12], m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: [u8; 12] = core::array::from_fn(|i| base[i]);
    c.encrypt(&nonce.into(), m)
}

pub fn into_iter_collect(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = vec![0u8; 12].into_iter().collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn repeat_take(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = iter::repeat(0).take(12).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn repeat_n(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = iter::repeat_n(7u8, 12).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn repeat_with(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = iter::repeat_with(|| 0u8).take(12).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn repeat_with_rng(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = iter::repeat_with(rand::random::<u8>).take(12).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
}

pub fn mapped(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = [0u8; 12].map(|x| x);
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn mapped_rng(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = [0u8; 12].map(|_| rand::random::<u8>());
    c.encrypt(Nonce::from_slice(&nonce), m)
}

pub fn mapped_iter_rng(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = (0..12).map(|_| rand::random::<u8>()).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
}

pub fn bytes_take(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = "this is not a nonce".bytes().take(12).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn range(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = (0..12).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn range_incl(c: &Aes256Gcm, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: Vec<u8> = (1..=12u8).collect();
    c.encrypt(Nonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn extended(c: &XChaCha20Poly1305, m: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce: [u8; 24] = std::array::from_fn(|i| (i * 3) as u8);
    c.encrypt(XNonce::from_slice(&nonce), m)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

// What counts around the list goes on from one list to the next.
pub fn numbered(c: &ChaCha20Poly1305, start: u64, messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    let mut sealed = Vec::new();
    for (i, message) in messages.iter().enumerate() {
        let number = (start + i as u64).to_le_bytes();
        let nonce: [u8; 12] = std::array::from_fn(|at| if at < 8 { number[at] } else { 0 });
        sealed.push(c.encrypt(&nonce.into(), message.as_slice())?);
    }
    Ok(sealed)
}

pub fn each_its_own(c: &ChaCha20Poly1305, keys: [[u8; 4]; 3], m: &[u8]) -> [Option<Vec<u8>>; 3] {
    std::array::from_fn(|i| {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&keys[i]);
        c.encrypt(&nonce.into(), m).ok()
    })
}
