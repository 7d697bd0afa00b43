//@ crates: rand 0.8, ring 0.17
//@ compile: main
use ring::aead::{Aad, BoundKey, Nonce, NonceSequence, SealingKey, UnboundKey, CHACHA20_POLY1305};
use ring::error::Unspecified;

struct OneNonce(Option<[u8; 12]>);
impl NonceSequence for OneNonce {
    fn advance(&mut self) -> Result<Nonce, Unspecified> { self.0.take().map(Nonce::assume_unique_for_key).ok_or(Unspecified) }
}
fn seal(secret: &[u8], p: &mut Vec<u8>) -> Result<[u8; 12], Unspecified> {
    let n: [u8; 12] = rand::random();
    let mut key = SealingKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret)?, OneNonce(Some(n)));
    key.seal_in_place_append_tag(Aad::empty(), p)?;
    Ok(n)
}
fn main() { seal(&std::fs::read("k").unwrap(), &mut vec![1]).unwrap(); }
