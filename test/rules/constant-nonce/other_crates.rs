//@ crates: aes-gcm 0.10 +stream, dryoc 0.6, snow 0.9, aws-lc-rs 1, crypto_secretbox 0.1
//@ compile: no, the oracle has no dryoc
use aes_gcm::aead::{stream::{Encryptor, StreamBE32}, Aead};
use aes_gcm::Aes256Gcm;
use aws_lc_rs::aead::{Aad, LessSafeKey, Nonce};
use crypto_secretbox::XSalsa20Poly1305;
use dryoc::classic::crypto_secretbox::{crypto_secretbox_easy, crypto_secretbox_open_easy, Key};
use snow::StatelessTransportState;

pub fn stream(cipher: Aes256Gcm, message: &[u8]) -> Vec<u8> {
    let stream = Encryptor::<_, StreamBE32<Aes256Gcm>>::from_aead(cipher, &[0u8; 7].into());
    //                                                                    ^^^^^^^^^^^^^^^^ constant-nonce: never changes
    stream.encrypt_last(message).unwrap()
}

pub fn sodium(key: &Key, message: &[u8]) -> Option<Vec<u8>> {
    let nonce = [0u8; 24];
    let mut sealed = vec![0u8; message.len() + 16];
    crypto_secretbox_easy(&mut sealed, message, &nonce, key).unwrap();
    //                                          ^^^^^^ constant-nonce: XSalsa20-Poly1305
    let mut opened = vec![0u8; message.len()];
    crypto_secretbox_open_easy(&mut opened, &sealed, &nonce, key).ok()?;
    Some(sealed)
}

pub fn noise(transport: &StatelessTransportState, message: &[u8], out: &mut [u8]) -> Result<usize, snow::Error> {
    let mut opened = [0u8; 64];
    transport.read_message(0, message, &mut opened)?;
    transport.write_message(0, message, out)
    //                      ^ constant-nonce
}

pub fn aws(key: &LessSafeKey, data: &mut Vec<u8>) {
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key([7; 12]), Aad::empty(), data).unwrap();
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce
}

pub fn boxed(cipher: &XSalsa20Poly1305, message: &[u8]) -> Vec<u8> {
    cipher.encrypt(&[9u8; 24].into(), message).unwrap()
    //             ^^^^^^^^^^^^^^^^^ constant-nonce: XSalsa20-Poly1305
}
