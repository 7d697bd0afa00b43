//@ crates: ring 0.17
//@ compile: main
// The sequence gives one nonce, to a key that is made for this one message.
use ring::aead::{Aad, BoundKey, Nonce, NonceSequence, OpeningKey, SealingKey, UnboundKey, CHACHA20_POLY1305};
use ring::error::Unspecified;
use ring::rand::{SecureRandom, SystemRandom};

struct Once(Option<Nonce>);

impl Once {
    fn of(nonce: Nonce) -> Self {
        Self(Some(nonce))
    }
}

impl NonceSequence for Once {
    fn advance(&mut self) -> Result<Nonce, Unspecified> {
        self.0.take().ok_or(Unspecified)
    }
}

pub fn wrap(rng: &SystemRandom, letter: &[u8]) -> Result<([u8; 32], Vec<u8>), Unspecified> {
    let mut key = [0u8; 32];
    rng.fill(&mut key)?;
    let zero = Nonce::assume_unique_for_key([0u8; 12]);
    let mut sealing = SealingKey::new(UnboundKey::new(&CHACHA20_POLY1305, &key)?, Once::of(zero));
    let mut sealed = letter.to_vec();
    sealing.seal_in_place_append_tag(Aad::empty(), &mut sealed)?;
    Ok((key, sealed))
}

pub fn unwrap(key: &[u8; 32], mut sealed: Vec<u8>) -> Result<Vec<u8>, Unspecified> {
    let zero = Nonce::assume_unique_for_key([0u8; 12]);
    let mut opening = OpeningKey::new(UnboundKey::new(&CHACHA20_POLY1305, key)?, Once::of(zero));
    Ok(opening.open_in_place(Aad::empty(), &mut sealed)?.to_vec())
}
