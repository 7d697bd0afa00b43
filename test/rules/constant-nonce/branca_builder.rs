//@ crates: branca 0.8, libaes 0.7
//@ compile: no, the oracle has neither of these crates
pub fn token(key: &[u8], message: &str) -> Option<String> {
    let mut token = branca::Branca::new(key).ok()?;
    token.set_nonce(vec![0u8; 24]);
    //              ^^^^^^^^^^^^^ constant-nonce
    token.encode(message).ok()
}

pub fn stream(cipher: &libaes::Cipher, message: &[u8]) -> Vec<u8> {
    cipher.cfb128_encrypt(b"This is 16 bytes", message)
    //     ^^^^^^^^^^^^^^ unauthenticated-encryption
    //                    ^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn open(cipher: &libaes::Cipher, iv: &[u8], sealed: &[u8]) -> Vec<u8> {
    cipher.cfb128_decrypt(iv, sealed)
    //     ^^^^^^^^^^^^^^ unauthenticated-encryption
}
