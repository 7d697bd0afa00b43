//@ crates: aes-gcm 0.10, rand 0.8, sha2 0.10
//@ compile: main with errors
// Types and traits that the heads of items name, each told once and where it stands.
type Cipher = aes_gcm::Aes257Gcm;
//                     ^^^^^^^^^ unknown-api

pub struct Keys {
    pub main: aes_gcm::SecretKey,
    //                 ^^^^^^^^^ unknown-api
    pub digests: Vec<sha2::Sha265>,
    //                     ^^^^^^ unknown-api
}

pub struct Wrapped(pub rand::rngs::SecureRng);
//                                 ^^^^^^^^^ unknown-api

pub enum Failure {
    Cipher(aes_gcm::CipherError),
    //              ^^^^^^^^^^^ unknown-api
    Hash { with: Box<dyn sha2::Hasher> },
    //                         ^^^^^^ unknown-api
}

impl rand::RandomSource for Wrapped {}
//         ^^^^^^^^^^^^ unknown-api

pub trait Sealer: rand::SecureRandom {}
//                      ^^^^^^^^^^^^ unknown-api

pub fn seal<R: rand::CryptoRngExt>(rng: &mut R, cipher: &Cipher) -> Option<sha2::Digest256>
//                   ^^^^^^^^^^^^ unknown-api
//                                                                               ^^^^^^^^^ unknown-api
where
    R: rand::Randomness,
    //       ^^^^^^^^^^ unknown-api
{
    let again: &Cipher = cipher;
    let _ = (rng, again);
    None
}
