//@ crates: chacha20poly1305 0.10
//@ compile: main
// The zeros of a derived `Default` are the nonce.
use chacha20poly1305::{
    aead::{AeadInPlace, Error, KeyInit},
    ChaCha20Poly1305, Key, Nonce,
};

#[derive(Clone, Default)]
pub struct Frame {
    nonce: [u8; 12],
    tag: [u8; 16],
    body: Vec<u8>,
}

pub fn seal(key: &Key, body: &[u8]) -> Result<Frame, Error> {
    let mut frame = Frame { body: body.to_vec(), ..Default::default() };
    //                                             ------------------ because
    let nonce = Nonce::from(frame.nonce);
    let tag = ChaCha20Poly1305::new(key).encrypt_in_place_detached(&nonce, b"", &mut frame.body)?;
    //                                                             ^^^^^^ constant-nonce: never changes
    frame.tag.copy_from_slice(&tag);
    Ok(frame)
}
