use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;

pub fn seal(key: &[u8; 32], in_out: &mut Vec<u8>) -> Result<(), Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key)?);
    let nonce = Nonce::assume_unique_for_key(ring::rand::generate::<[u8; 12]>(&ring::rand::SystemRandom::new()).expect("the system's generator works").expose());
    key.seal_in_place_append_tag(nonce, Aad::empty(), in_out)
}
