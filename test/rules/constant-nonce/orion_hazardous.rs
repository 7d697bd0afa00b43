//@ crates: orion 0.17
//@ compile: main
use orion::errors::UnknownCryptoError;
use orion::hazardous::kdf::{hkdf, pbkdf2};
use orion::hazardous::stream::{chacha20, xchacha20};
use orion::{auth, pwhash, util};

pub fn stream(key: &chacha20::SecretKey, message: &[u8], out: &mut [u8]) -> Result<(), UnknownCryptoError> {
    let nonce = chacha20::Nonce::from_slice(&[0; 12])?;
    chacha20::encrypt(key, &nonce, 0, message, out)?;
    //        ^^^^^^^ unauthenticated-encryption
    //                     ^^^^^^ constant-nonce
    chacha20::decrypt(key, &nonce, 0, message, out)
}

pub fn extended(key: &xchacha20::SecretKey, message: &[u8], out: &mut [u8]) -> Result<(), UnknownCryptoError> {
    let mut nonce = [0u8; 24];
    util::secure_rand_bytes(&mut nonce)?;
    let nonce = xchacha20::Nonce::from_slice(&nonce)?;
    xchacha20::encrypt(key, &nonce, 0, message, out)?;
    //         ^^^^^^^ unauthenticated-encryption
    xchacha20::decrypt(key, &nonce, 0, message, out)
}

pub fn keys(phrase: &str, salt: &[u8]) -> Result<[[u8; 32]; 4], UnknownCryptoError> {
    let mut keys = [[0u8; 32]; 4];
    let password = pbkdf2::sha256::Password::from_slice(phrase.as_bytes())?;
    pbkdf2::sha256::derive_key(&password, salt, 10_000, &mut keys[0])?;
    //                                          ^^^^^^ weak-kdf-parameters [fix]
    let password = pbkdf2::sha512::Password::from_slice(phrase.as_bytes())?;
    pbkdf2::sha512::derive_key(&password, salt, 210_000, &mut keys[1])?;
    hkdf::sha256::derive_key(salt, phrase.as_bytes(), Some(b"first"), &mut keys[2])?;
    hkdf::sha512::derive_key(salt, phrase.as_bytes(), Some(b"second"), &mut keys[3])?;
    Ok(keys)
}

pub fn tags(message: &[u8]) -> Result<auth::Tag, UnknownCryptoError> {
    let key = auth::SecretKey::from_slice(b"0123456789abcdef0123456789abcdef")?;
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let tag = auth::authenticate(&key, message)?;
    auth::authenticate_verify(&tag, &key, message)?;
    Ok(tag)
}

pub fn passwords(password: &str) -> Result<pwhash::PasswordHash, UnknownCryptoError> {
    let password = pwhash::Password::from_slice(password.as_bytes())?;
    let hash = pwhash::hash_password(&password, 3, 1 << 16)?;
    pwhash::hash_password_verify(&hash, &password)?;
    Ok(hash)
}
