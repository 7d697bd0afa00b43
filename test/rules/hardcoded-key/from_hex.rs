//@ crates: chacha20poly1305 0.10, hex 0.4
//@ compile: main
use chacha20poly1305::{aead::KeyInit, ChaCha20Poly1305};
use hex;
use hex::FromHex;

const SHARED: &str = "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f";

pub fn ciphers() -> Result<(ChaCha20Poly1305, ChaCha20Poly1305), hex::FromHexError> {
    let bytes = <[u8; 32]>::from_hex(SHARED)?;
    let more = hex::decode(SHARED)?;
    let second = ChaCha20Poly1305::new_from_slice(&more).expect("32 bytes");
    //                                            ^^^^^ hardcoded-key
    Ok((ChaCha20Poly1305::new(&bytes.into()), second))
    //                        ^^^^^^^^^^^^^ hardcoded-key
}
