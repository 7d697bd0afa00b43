//@ crates: block-modes 0.7, aes 0.6, chacha20 0.6
//@ compile: no, the oracle has no crates of that age
use aes::Aes128;
use block_modes::block_padding::Pkcs7;
use block_modes::{BlockMode, Cbc};
use chacha20::cipher::{NewStreamCipher, SyncStreamCipher};
use chacha20::ChaCha20;

type Aes128Cbc = Cbc<Aes128, Pkcs7>;

pub fn seal(key: &[u8], iv: &[u8], message: &[u8]) -> Vec<u8> {
    let cipher = Aes128Cbc::new_var(key, iv).unwrap();
    cipher.encrypt_vec(message)
    //     ^^^^^^^^^^^ unauthenticated-encryption
}

pub fn open(key: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let cipher = Cbc::<Aes128, Pkcs7>::new_var(key, &[0u8; 16]).ok()?;
    //                                              ^^^^^^^^^^ constant-nonce [fix]
    cipher.decrypt_vec(sealed).ok()
    //     ^^^^^^^^^^^ unauthenticated-encryption
}

pub fn in_place(key: &[u8], iv: &[u8], buffer: &mut [u8], length: usize) -> Option<usize> {
    let cipher = Aes128Cbc::new_var(key, iv).ok()?;
    cipher.encrypt(buffer, length).ok().map(|sealed| sealed.len())
    //     ^^^^^^^ unauthenticated-encryption
}

pub fn back(key: &[u8], iv: &[u8], buffer: &mut [u8]) -> Option<usize> {
    let cipher = Aes128Cbc::new_var(key, iv).ok()?;
    cipher.decrypt(buffer).ok().map(|opened| opened.len())
    //     ^^^^^^^ unauthenticated-encryption
}

pub fn stream(key: &[u8], message: &mut [u8]) {
    let mut cipher = ChaCha20::new_var(key, b"fixed nonce!").unwrap();
    //                                      ^^^^^^^^^^^^^^^ constant-nonce [fix]
    cipher.apply_keystream(message);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}
