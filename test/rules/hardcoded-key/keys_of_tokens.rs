//@ crates: branca 0.10, jwt-simple 0.12, argonautica 0.2, totp-rs 5, openidconnect 3
//@ compile: no, the oracle has none of these crates
use argonautica::Verifier;
use branca::Branca;
use jwt_simple::prelude::*;
use openidconnect::core::CoreHmacKey;
use totp_rs::Rfc6238;

const SEED: &[u8; 32] = b"supersecretkeyyoushouldnotcommit";

pub fn brancas(mut token: Branca, text: &str) {
    token.set_key(SEED.to_vec());
    //            ^^^^^^^^^^^^^ hardcoded-key
    let _ = branca::decode_with_timestamp(text, SEED);
    //                                          ^^^^ hardcoded-key [fix]
}

pub fn symmetric() -> (HS384Key, HS512Key, Blake2bKey) {
    (HS384Key::from_bytes(SEED), HS512Key::from_bytes(b"secret"), Blake2bKey::from_bytes(SEED))
    //                    ^^^^ hardcoded-key [fix]
    //                                                ^^^^^^^^^ hardcoded-key [fix]
    //                                                                                   ^^^^ hardcoded-key [fix]
}

pub fn pairs() -> Result<(ES256KeyPair, ES384KeyPair, ES256kKeyPair, Ed25519KeyPair), jwt_simple::Error> {
    Ok((
        ES256KeyPair::from_bytes(SEED)?,
        //                       ^^^^ hardcoded-key [fix]
        ES384KeyPair::from_bytes(&[7u8; 48])?,
        //                       ^^^^^^^^^^ hardcoded-key [fix]
        ES256kKeyPair::from_bytes(SEED)?,
        //                        ^^^^ hardcoded-key [fix]
        Ed25519KeyPair::from_bytes(&[9u8; 64])?,
        //                         ^^^^^^^^^^ hardcoded-key [fix]
    ))
}

pub fn verifier(hash: &str, password: &str) -> bool {
    let mut verifier = Verifier::default();
    verifier.with_hash(hash).with_password(password).with_secret_key("a pepper that is in the code").verify().unwrap_or(false)
    //                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}

pub fn codes() -> Option<[Rfc6238; 2]> {
    let one = Rfc6238::with_defaults(b"TestSecretSuperSecret".to_vec()).ok()?;
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    Some([one, Rfc6238::new(6, vec![9u8; 20], None, String::new()).ok()?])
    //                         ^^^^^^^^^^^^^ hardcoded-key
}

pub fn identity() -> CoreHmacKey {
    CoreHmacKey::new("a phrase that everybody reads")
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
