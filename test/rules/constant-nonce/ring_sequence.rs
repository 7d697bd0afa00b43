//@ crates: ring 0.17
//@ compile: main
// A sequence of nonces that always gives the first one.
use ring::aead::{BoundKey, Nonce, NonceSequence, SealingKey, UnboundKey, NONCE_LEN};
use ring::error::Unspecified;

struct Fixed;

impl NonceSequence for Fixed {
    fn advance(&mut self) -> Result<Nonce, Unspecified> {
        Ok(Nonce::assume_unique_for_key([1u8; NONCE_LEN]))
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce: nonce of `advance` never changes
    }
}

pub fn sealing(key: UnboundKey) -> impl Sized {
    SealingKey::new(key, Fixed)
}
