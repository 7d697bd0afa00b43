//@ crates: aes-gcm 0.10, hmac 0.12, rand 0.8, sha2 0.10
//@ compile: main
use aes_gcm::Aes256Gcm;

pub fn seal(key: &[u8; 32], nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, aes_gcm::Error> {
    let cipher = <Aes256Gcm as aes_gcm::KeyInit>::new(key.into());
    aes_gcm::aead::Aead::encrypt(&cipher, nonce.into(), message)
}

pub fn generic<C: aes_gcm::aead::Aead>(cipher: &C, nonce: &aes_gcm::aead::Nonce<C>, message: &[u8]) -> Vec<u8> {
    cipher.encrypt(nonce, message).unwrap()
}

pub fn hidden(rng: &mut impl rand::RngCore, hash: &mut dyn sha2::digest::DynDigest) -> u32 {
    hash.update(&[0]);
    rng.next_u32()
}

pub fn bounded<D>(data: &[u8]) -> Vec<u8>
where
    D: sha2::Digest,
{
    let mut hasher = D::new();
    hasher.update(data);
    hasher.finalize().to_vec()
}

pub fn inherent(key: &[u8; 32]) -> Option<rand::rngs::OsRng> {
    let mac = <hmac::Hmac<sha2::Sha256> as hmac::Mac>::new_from_slice(key).ok()?;
    let bytes = hmac::Mac::finalize(mac).into_bytes();
    (bytes[0] == 0).then_some(rand::rngs::OsRng)
}
