//@ crates: rust-crypto 0.2
//@ compile: no, the oracle has no rust-crypto
use crypto::aes::{self, KeySize};
use crypto::aes_gcm::AesGcm;
use crypto::blockmodes::PkcsPadding;
use crypto::blowfish::Blowfish;
use crypto::chacha20::ChaCha20;
use crypto::chacha20poly1305::ChaCha20Poly1305;
use crypto::rc4::Rc4;
use crypto::salsa20::Salsa20;

pub fn sealers(key: &[u8], iv: &[u8]) {
    let _sealer = aes::cbc_encryptor(KeySize::KeySize256, key, iv, PkcsPadding);
    //                 ^^^^^^^^^^^^^ unauthenticated-encryption
    let _opener = aes::cbc_decryptor(KeySize::KeySize256, b"0123456789abcdef0123456789abcdef", iv, PkcsPadding);
    //                 ^^^^^^^^^^^^^ unauthenticated-encryption
    //                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let _shown = aes::ecb_decryptor(KeySize::KeySize256, key, PkcsPadding);
    //           ^^^^^^^^^^^^^^^^^^ weak-cipher
    let _stream = aes::ctr(KeySize::KeySize256, key, &[0u8; 16]);
    //                 ^^^ unauthenticated-encryption
    //                                               ^^^^^^^^^^ constant-nonce [fix]
    let _broken = Rc4::new(key);
    //            ^^^^^^^^ weak-cipher
    let _old = Blowfish::new(b"a key of the source");
    //         ^^^^^^^^^^^^^ weak-cipher
    //                       ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}

pub fn streams(key: &[u8]) {
    let _one = ChaCha20::new(key, b"8 bytes.");
    //                            ^^^^^^^^^^^ constant-nonce [fix]
    let _two = Salsa20::new(key, &[0u8; 8]);
    //                           ^^^^^^^^^ constant-nonce [fix]
    let _three = ChaCha20Poly1305::new(key, &[0u8; 8], &[]);
    //                                      ^^^^^^^^^ constant-nonce [fix]
    let _four = AesGcm::new(KeySize::KeySize256, key, &[0u8; 12], &[]);
    //                                                ^^^^^^^^^^ constant-nonce [fix]
}
