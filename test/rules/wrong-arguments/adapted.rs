//@ crates: ed25519-dalek 2 +rand_core, hkdf 0.12, openssl 0.10, pbkdf2 0.12, ring 0.17, sha2 0.10, x25519-dalek 2 +static_secrets
//@ compile: main with errors
use ed25519_dalek::{Signature, SigningKey, Verifier, VerifyingKey};
use hkdf::Hkdf;
use openssl::symm::{decrypt, Cipher};
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};

// Two in each other's place.
pub fn check(key: &VerifyingKey, message: &[u8], signature: Signature) -> bool {
    key.verify(&signature, message).is_ok()
    //         ^^^^^^^^^^ wrong-arguments [fix]
    //                     ^^^^^^^ wrong-arguments [fix]
}

pub fn derive(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let mut out = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, &mut out, 600_000);
    //                                            ^^^^^^^^ wrong-arguments [fix]
    //                                                      ^^^^^^^ wrong-arguments [fix]
    out
}

// A number where zero has no place.
pub fn stretch(password: &[u8], salt: &[u8], rounds: u32) -> [u8; 32] {
    let mut out = [0; 32];
    ring::pbkdf2::derive(ring::pbkdf2::PBKDF2_HMAC_SHA256, 600_000, salt, password, &mut out);
    //                                                     ^^^^^^^ wrong-arguments [fix]
    ring::pbkdf2::derive(ring::pbkdf2::PBKDF2_HMAC_SHA256, rounds, salt, password, &mut out);
    //                                                     ^^^^^^ wrong-arguments
    out
}

// What an option holds, without it.
pub fn expand(shared: &[u8; 32], salt: &str) -> Hkdf<Sha256> {
    Hkdf::<Sha256>::new(salt, shared)
    //                  ^^^^ wrong-arguments [fix]
}

pub fn open(key: &[u8], iv: [u8; 16], sealed: &[u8]) -> Result<Vec<u8>, openssl::error::ErrorStack> {
    decrypt(Cipher::aes_256_ctr(), key, iv, sealed)
  //^^^^^^^ unauthenticated-encryption
    //                                  ^^ wrong-arguments [fix]
}

// Bytes of any length where an array is wanted.
pub fn load(secret: &[u8], public: &Vec<u8>, stored: Vec<u8>) -> Option<VerifyingKey> {
    let mine = SigningKey::from_bytes(secret);
    //                                ^^^^^^ wrong-arguments [fix]
    let part = SigningKey::from_bytes(&secret[..32]);
    //                                ^^^^^^^^^^^^^ wrong-arguments [fix]
    let theirs = VerifyingKey::from_bytes(public).ok()?;
    //                                    ^^^^^^ wrong-arguments [fix]
    let kept = VerifyingKey::from_bytes(&stored).ok()?;
    //                                  ^^^^^^^ wrong-arguments [fix]
    [mine.verifying_key(), part.verifying_key(), theirs].contains(&kept).then_some(kept)
}

// What the reference leads to, in its place.
pub fn agree(mine: &StaticSecret, theirs: &PublicKey) -> [u8; 32] {
    mine.diffie_hellman(*theirs).to_bytes()
    //                  ^^^^^^^ wrong-arguments [fix]
}

// A list of bare numbers is a list all the same.
pub fn fixed() -> SigningKey {
    SigningKey::from_bytes([7; 32])
    //                     ^^^^^^^ hardcoded-key [fix]
    //                     ^^^^^^^ wrong-arguments [fix]
}
