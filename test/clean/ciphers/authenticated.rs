//@ crates: aes 0.8, cbc 0.1, ctr 0.9, chacha20 0.9, hmac 0.12, cmac 0.7, pmac 0.7, ghash 0.5, sha2 0.10, poly1305 0.8, openssl 0.10
//@ compile: no, pmac is not among the oracle's crates
use aes::{Aes128, Aes256};
use cbc::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit, StreamCipher};
use chacha20::ChaCha20;
use hmac::{Hmac, Mac};
use poly1305::{universal_hash::UniversalHash, Poly1305};
use sha2::Sha256;

pub struct Envelope {
    enc_key: [u8; 32],
    mac_key: [u8; 32],
}

impl Envelope {
    fn mac(&self, body: &[u8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.mac_key).expect("any length");
        mac.update(body);
        mac
    }

    pub fn seal(&self, iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
        let mut out = iv.to_vec();
        out.extend(cbc::Encryptor::<Aes256>::new(&self.enc_key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data));
        let tag = self.mac(&out).finalize().into_bytes();
        out.extend_from_slice(&tag);
        out
    }

    pub fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (body, tag) = sealed.split_at(sealed.len().checked_sub(32)?);
        self.mac(body).verify_slice(tag).ok()?;
        self.decrypt(body)
    }

    fn decrypt(&self, body: &[u8]) -> Option<Vec<u8>> {
        let (iv, data) = body.split_at(16);
        cbc::Decryptor::<Aes256>::new_from_slices(&self.enc_key, iv).ok()?.decrypt_padded_vec_mut::<Pkcs7>(data).ok()
    }
}

// Helpers that one function puts together.
fn stream(key: &[u8; 16], iv: &[u8; 16], data: &mut [u8]) {
    ctr::Ctr128BE::<Aes128>::new(key.into(), iv.into()).apply_keystream(data);
}

fn authenticate(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("any length");
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}

pub fn seal(key: &[u8; 16], mac_key: &[u8], iv: &[u8; 16], mut data: Vec<u8>) -> Vec<u8> {
    stream(key, iv, &mut data);
    let tag = authenticate(mac_key, &data);
    [data, tag].concat()
}

// An AEAD made by hand.
fn one_time_key(key: &[u8; 32], nonce: &[u8; 12]) -> [u8; 32] {
    let mut block = [0u8; 32];
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut block);
    block
}

pub fn chacha_poly(key: &[u8; 32], nonce: &[u8; 12], data: &mut [u8]) -> Vec<u8> {
    use poly1305::universal_hash::KeyInit;
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(data);
    let mut mac = Poly1305::new(&one_time_key(key, nonce).into());
    mac.update_padded(data);
    mac.finalize().to_vec()
}

// Disk sectors have no room for a tag.
pub fn sector(key: &[u8], tweak: &[u8], data: &[u8]) -> Result<Vec<u8>, openssl::error::ErrorStack> {
    openssl::symm::encrypt(openssl::symm::Cipher::aes_256_xts(), key, Some(tweak), data)
}

pub fn with_cmac(key: &[u8; 16], mac_key: &[u8; 16], iv: &[u8; 16], data: &mut Vec<u8>) {
    ctr::Ctr128BE::<Aes128>::new(key.into(), iv.into()).apply_keystream(data);
    let mut mac = <cmac::Cmac<Aes128> as Mac>::new(mac_key.into());
    mac.update(data);
    data.extend_from_slice(&mac.finalize().into_bytes());
}

pub fn with_pmac(key: &[u8; 16], mac: pmac::Pmac<Aes128>, iv: &[u8; 16], data: &mut Vec<u8>) {
    ctr::Ctr128BE::<Aes128>::new(key.into(), iv.into()).apply_keystream(data);
    data.extend_from_slice(&mac.chain_update(&data).finalize().into_bytes());
}

pub fn with_ghash(key: &[u8; 16], hash_key: &[u8; 16], iv: &[u8; 16], data: &mut [u8]) -> Vec<u8> {
    use ghash::universal_hash::KeyInit;
    ctr::Ctr32BE::<Aes128>::new(key.into(), iv.into()).apply_keystream(data);
    let mut hash = ghash::GHash::new(hash_key.into());
    hash.update_padded(data);
    hash.finalize().to_vec()
}
