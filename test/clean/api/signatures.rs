//@ crates: ed25519-dalek 2.2 +rand_core, x25519-dalek 2 +static_secrets, jsonwebtoken 8.3, rand_core 0.6 +getrandom
//@ compile: main
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey, SECRET_KEY_LENGTH};
use jsonwebtoken::{decode, encode, Algorithm, DecodingKey, EncodingKey, Header, TokenData, Validation};
use rand_core::OsRng;
use x25519_dalek::{EphemeralSecret, PublicKey, StaticSecret};

pub fn sign(message: &[u8]) -> (VerifyingKey, Signature) {
    let key = SigningKey::generate(&mut OsRng);
    (key.verifying_key(), key.sign(message))
}

pub fn restore(seed: &[u8; SECRET_KEY_LENGTH], pair: &[u8; 64]) -> Option<bool> {
    let key = SigningKey::from_bytes(seed);
    let other = SigningKey::from_keypair_bytes(pair).ok()?;
    Some(key.verifying_key().verify(b"hello", &other.sign(b"hello")).is_ok())
}

pub fn agree(theirs: &PublicKey, stored: [u8; 32]) -> Vec<u8> {
    let ephemeral = EphemeralSecret::random_from_rng(OsRng);
    let fresh = StaticSecret::random_from_rng(OsRng);
    let kept = StaticSecret::from(stored);
    let mut out = ephemeral.diffie_hellman(theirs).as_bytes().to_vec();
    out.extend(fresh.diffie_hellman(theirs).to_bytes());
    out.extend_from_slice(kept.diffie_hellman(theirs).as_bytes());
    out
}

type Claims = std::collections::HashMap<String, u64>;

pub fn issue(claims: &Claims, secret: &[u8], pem: &[u8]) -> jsonwebtoken::errors::Result<(String, String)> {
    let symmetric = encode(&Header::default(), claims, &EncodingKey::from_secret(secret))?;
    let key = EncodingKey::from_ed_pem(pem)?;
    Ok((symmetric, encode(&Header::new(Algorithm::EdDSA), claims, &key)?))
}

pub fn read(token: &str, secret: &str) -> jsonwebtoken::errors::Result<TokenData<Claims>> {
    let key = DecodingKey::from_base64_secret(secret)?;
    decode(token, &key, &Validation::new(Algorithm::HS256))
}
