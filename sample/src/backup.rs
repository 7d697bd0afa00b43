use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;
use ring::rand::{SecureRandom, SystemRandom};

pub fn seal_backup(key: &[u8; 32], backup: &mut Vec<u8>) -> Result<(), Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key)?);
    let nonce = Nonce::assume_unique_for_key([0u8; 12]);
    key.seal_in_place_append_tag(nonce, Aad::empty(), backup)
}

pub fn seal_backup_with_fresh_nonce(key: &[u8; 32], backup: &mut Vec<u8>) -> Result<[u8; 12], Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key)?);
    let mut bytes = [0u8; 12];
    SystemRandom::new().fill(&mut bytes)?;
    let nonce = Nonce::assume_unique_for_key(bytes);
    key.seal_in_place_append_tag(nonce, Aad::empty(), backup)?;
    Ok(bytes)
}
