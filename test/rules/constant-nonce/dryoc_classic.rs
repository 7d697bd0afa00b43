//@ crates: dryoc 0.6
//@ compile: no, the oracle has no dryoc
use dryoc::classic::crypto_auth::{crypto_auth, crypto_auth_verify};
use dryoc::classic::crypto_box::{crypto_box_easy, crypto_box_open_easy};
use dryoc::classic::crypto_secretbox::{crypto_secretbox_easy, crypto_secretbox_keygen};
use dryoc::classic::crypto_sign::{crypto_sign_seed_keypair, crypto_sign_verify_detached};
use dryoc::rng::{copy_randombytes, randombytes_buf};
use dryoc::Error;

pub fn to(theirs: &[u8; 32], ours: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = [7u8; 24];
    let mut sealed = vec![0u8; message.len() + 16];
    crypto_box_easy(&mut sealed, message, &nonce, theirs, ours)?;
    //                                    ^^^^^^ constant-nonce
    let mut opened = vec![0u8; message.len()];
    crypto_box_open_easy(&mut opened, &sealed, &nonce, theirs, ours)?;
    Ok(opened)
}

pub fn fresh(message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = crypto_secretbox_keygen();
    let mut nonce = [0u8; 24];
    copy_randombytes(&mut nonce);
    let mut sealed = vec![0u8; message.len() + 16];
    crypto_secretbox_easy(&mut sealed, message, &nonce, &key)?;
    sealed.extend_from_slice(&randombytes_buf(16));
    Ok(sealed)
}

pub fn tags(message: &[u8], signature: &[u8; 64]) -> Result<(), Error> {
    let mut tag = [0u8; 32];
    crypto_auth(&mut tag, message, b"0123456789abcdef0123456789abcdef");
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    crypto_auth_verify(&tag, message, b"0123456789abcdef0123456789abcdef")?;
    //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let (public, _secret) = crypto_sign_seed_keypair(&[3u8; 32]);
    //                                               ^^^^^^^^^^ hardcoded-key
    crypto_sign_verify_detached(signature, message, &public)
}
