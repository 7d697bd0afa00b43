use ed25519_dalek::{Signature, SigningKey, Verifier, VerifyingKey};
use hkdf::Hkdf;
use openssl::symm::{decrypt, Cipher};
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};

// Two in each other's place.
pub fn check(key: &VerifyingKey, message: &[u8], signature: Signature) -> bool {
    key.verify(message, &signature).is_ok()
}

pub fn derive(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let mut out = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, 600_000, &mut out);
    out
}

// A number where zero has no place.
pub fn stretch(password: &[u8], salt: &[u8], rounds: u32) -> [u8; 32] {
    let mut out = [0; 32];
    ring::pbkdf2::derive(ring::pbkdf2::PBKDF2_HMAC_SHA256, std::num::NonZeroU32::new(600_000).expect("not zero"), salt, password, &mut out);
    ring::pbkdf2::derive(ring::pbkdf2::PBKDF2_HMAC_SHA256, rounds, salt, password, &mut out);
    out
}

// What an option holds, without it.
pub fn expand(shared: &[u8; 32], salt: &str) -> Hkdf<Sha256> {
    Hkdf::<Sha256>::new(Some(salt.as_bytes()), shared)
}

pub fn open(key: &[u8], iv: [u8; 16], sealed: &[u8]) -> Result<Vec<u8>, openssl::error::ErrorStack> {
    decrypt(Cipher::aes_256_ctr(), key, Some(&iv), sealed)
}

// Bytes of any length where an array is wanted.
pub fn load(secret: &[u8], public: &Vec<u8>, stored: Vec<u8>) -> Option<VerifyingKey> {
    let mine = SigningKey::from_bytes(secret.try_into().expect("32 bytes"));
    let part = SigningKey::from_bytes((&secret[..32]).try_into().expect("32 bytes"));
    let theirs = VerifyingKey::from_bytes(public.as_slice().try_into().expect("32 bytes")).ok()?;
    let kept = VerifyingKey::from_bytes(stored.as_slice().try_into().expect("32 bytes")).ok()?;
    [mine.verifying_key(), part.verifying_key(), theirs].contains(&kept).then_some(kept)
}

// What the reference leads to, in its place.
pub fn agree(mine: &StaticSecret, theirs: &PublicKey) -> [u8; 32] {
    mine.diffie_hellman(theirs).to_bytes()
}

// A list of bare numbers is a list all the same.
pub fn fixed() -> SigningKey {
    SigningKey::from_bytes(&<[u8; 32]>::try_from(std::env::var("SECRET_KEY").expect("SECRET_KEY is set").as_bytes()).expect("SECRET_KEY has 32 bytes"))
}
