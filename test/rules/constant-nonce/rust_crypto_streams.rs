//@ crates: rust-crypto 0.2
//@ compile: no, the oracle has no rust-crypto
use crypto::chacha20::ChaCha20;
use crypto::hc128::Hc128;
use crypto::salsa20::Salsa20;
use crypto::sosemanuk::Sosemanuk;

pub fn streams(key: &[u8]) -> (ChaCha20, Salsa20, Hc128, Sosemanuk) {
    (
        ChaCha20::new_xchacha20(key, &[0u8; 24]),
        //                           ^^^^^^^^^^ constant-nonce [fix]
        Salsa20::new_xsalsa20(key, b"twenty-four bytes nonce!"),
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
        Hc128::new(key, &[1u8; 16]),
        //              ^^^^^^^^^^ constant-nonce [fix]
        Sosemanuk::new(key, &[0u8; 16]),
        //                  ^^^^^^^^^^ constant-nonce [fix]
    )
}
