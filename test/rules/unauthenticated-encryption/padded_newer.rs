//@ crates: aes 0.9, cbc 0.2, ctr 0.10, chacha20 0.10, des 0.9, ecb 0.2
//@ compile: rc-0.11
use aes::Aes256;
use cbc::cipher::{block_padding::Pkcs7, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};

pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<Aes256>::new(key.into(), iv.into()).encrypt_padded_vec::<Pkcs7>(data)
    //                        ^^^ unauthenticated-encryption [fix]
}

pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
    cbc::Decryptor::<Aes256>::new(key.into(), iv.into()).decrypt_padded_vec::<Pkcs7>(data).ok()
    //                        ^^^ unauthenticated-encryption [fix]
}

mod stream {
    use chacha20::{cipher::{KeyIvInit, StreamCipher}, ChaCha20};

    pub fn encrypt(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Vec<u8> {
        let mut cipher = ChaCha20::new(key.into(), nonce.into());
        let mut out = data.to_vec();
        cipher.apply_keystream(&mut out);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
        out
    }

    pub fn decrypt(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Result<Vec<u8>, &'static str> {
        let mut cipher = ChaCha20::new(key.into(), nonce.into());
        let mut out = data.to_vec();
        cipher.apply_keystream(&mut out);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
        Ok(out)
    }
}
