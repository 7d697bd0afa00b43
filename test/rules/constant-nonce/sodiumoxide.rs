//@ crates: sodiumoxide 0.2
//@ compile: no, the oracle has no sodiumoxide
use sodiumoxide::crypto::{aead, auth, box_, pwhash, sign};

pub fn ietf(message: &[u8]) -> Option<Vec<u8>> {
    let key = aead::chacha20poly1305_ietf::gen_key();
    let nonce = aead::chacha20poly1305_ietf::Nonce::from_slice(&[0; 12])?;
    let sealed = aead::chacha20poly1305_ietf::seal(message, None, &nonce, &key);
    aead::chacha20poly1305_ietf::open(&sealed, None, &nonce, &key).ok()
}

pub fn kept(key: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let key = aead::chacha20poly1305_ietf::Key::from_slice(key)?;
    let nonce = aead::chacha20poly1305_ietf::Nonce::from_slice(&[0; 12])?;
    Some(aead::chacha20poly1305_ietf::seal(message, None, &nonce, &key))
    //                                                    ^^^^^^ constant-nonce
}

pub fn original(key: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let key = aead::chacha20poly1305::Key::from_slice(key)?;
    let nonce = aead::chacha20poly1305::Nonce::from_slice(b"8 bytes.")?;
    let _other = aead::chacha20poly1305::gen_key();
    let sealed = aead::chacha20poly1305::seal(message, None, &nonce, &key);
    //                                                       ^^^^^^ constant-nonce
    aead::chacha20poly1305::open(&sealed, None, &nonce, &key).ok()
}

pub fn extended(message: &[u8]) -> Option<Vec<u8>> {
    let key = aead::xchacha20poly1305_ietf::Key::from_slice(b"0123456789abcdef0123456789abcdef")?;
    //                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let other = aead::xchacha20poly1305_ietf::gen_key();
    let nonce = aead::xchacha20poly1305_ietf::gen_nonce();
    let sealed = aead::xchacha20poly1305_ietf::seal(message, None, &nonce, &key);
    let opened = aead::xchacha20poly1305_ietf::open(&sealed, None, &nonce, &key).ok()?;
    let fixed = aead::xchacha20poly1305_ietf::Nonce::from_slice(&[1; 24])?;
    Some(aead::xchacha20poly1305_ietf::seal(&opened, None, &fixed, &other))
}

pub fn to(theirs: &box_::PublicKey, ours: &box_::SecretKey, message: &[u8]) -> Option<Vec<u8>> {
    let nonce = box_::Nonce::from_slice(b"a nonce for every letter")?;
    let fresh = box_::gen_nonce();
    let sealed = box_::seal(message, &fresh, theirs, ours);
    let opened = box_::open(&sealed, &fresh, theirs, ours).ok()?;
    let _fixed = box_::SecretKey::from_slice(&[5; 32]);
    //                                       ^^^^^^^^ hardcoded-key
    Some(box_::seal(&opened, &nonce, theirs, ours))
    //                       ^^^^^^ constant-nonce
}

pub fn tags(message: &[u8], theirs: &sign::PublicKey, signature: &sign::Signature) -> Option<bool> {
    let key = auth::Key::from_slice(b"0123456789abcdef0123456789abcdef")?;
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let tag = auth::authenticate(message, &key);
    Some(auth::verify(&tag, message, &key) && sign::verify_detached(signature, message, theirs))
}

pub fn passwords(password: &str) -> Option<[u8; 32]> {
    let salt = pwhash::gen_salt();
    pwhash::pwhash(password.as_bytes(), pwhash::OPSLIMIT_INTERACTIVE, pwhash::MEMLIMIT_INTERACTIVE).ok()?;
    let mut key = [0; 32];
    pwhash::derive_key(&mut key, password.as_bytes(), &salt, pwhash::OPSLIMIT_INTERACTIVE, pwhash::MEMLIMIT_INTERACTIVE)
        .ok()?;
    Some(key)
}
