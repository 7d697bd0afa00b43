//@ crates: secp256k1 0.29 +rand, rand 0.8
//@ compile: no, the oracle has no secp256k1
use secp256k1::ecdsa::Signature;
use secp256k1::{Error, Keypair, Message, PublicKey, Secp256k1, SecretKey};

pub fn sign(digest: [u8; 32]) -> Result<Signature, Error> {
    let secp = Secp256k1::new();
    let key = SecretKey::from_slice(&[0xcd; 32])?;
    //                              ^^^^^^^^^^^ hardcoded-key
    Ok(secp.sign_ecdsa(&Message::from_digest(digest), &key))
}

pub fn pairs() -> Result<[Keypair; 2], Error> {
    let secp = Secp256k1::new();
    let first = Keypair::from_seckey_slice(&secp, &[1; 32])?;
    //                                            ^^^^^^^^ hardcoded-key
    let text = "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721";
    Ok([first, Keypair::from_seckey_str(&secp, text)?])
    //                                         ^^^^ hardcoded-key
}

pub fn fresh() -> (SecretKey, Keypair) {
    let mut rng = rand::thread_rng();
    (SecretKey::new(&mut rng), Keypair::new(&Secp256k1::new(), &mut rng))
}

pub fn check(digest: [u8; 32], compact: &[u8], der: &[u8], theirs: &[u8]) -> Result<(), Error> {
    let theirs = PublicKey::from_slice(theirs)?;
    Signature::from_der(der)?;
    Secp256k1::new().verify_ecdsa(&Message::from_digest(digest), &Signature::from_compact(compact)?, &theirs)
}
