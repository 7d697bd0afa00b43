//@ crates: hkdf 0.12, sha2 0.10, pbkdf2 0.12, scrypt 0.11, argon2 0.5, bcrypt 0.15, hmac 0.12, hex 0.4, base64 0.22
//@ compile: main
use argon2::password_hash::{rand_core::OsRng, PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use base64::Engine as _;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Sha256, Sha512};

pub fn hash(password: &str) -> Result<String, argon2::password_hash::Error> {
    let salt = SaltString::generate(&mut OsRng);
    Ok(Argon2::default().hash_password(password.as_bytes(), &salt)?.to_string())
}

pub fn check(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .and_then(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed))
        .is_ok()
}

pub fn derive(password: &[u8], salt: &[u8], pepper: &[u8]) -> Option<Vec<[u8; 32]>> {
    let mut argon = [0u8; 32];
    let params = Params::new(19_456, 2, 1, Some(32)).ok()?;
    Argon2::new_with_secret(pepper, Algorithm::Argon2id, Version::V0x13, params)
        .ok()?
        .hash_password_into(password, salt, &mut argon)
        .ok()?;
    let mut hard = [0u8; 32];
    scrypt::scrypt(password, salt, &scrypt::Params::recommended(), &mut hard).ok()?;
    let mut slow = [0u8; 32];
    pbkdf2::pbkdf2::<Hmac<Sha256>>(password, salt, 600_000, &mut slow).ok()?;
    let whole = pbkdf2::pbkdf2_hmac_array::<Sha512, 32>(password, salt, 210_000);
    let other = pbkdf2::pbkdf2_array::<Hmac<Sha256>, 32>(password, salt, 600_000).ok()?;
    Some(vec![argon, hard, slow, whole, other])
}

pub fn with_bcrypt(password: &str, salt: [u8; 16]) -> bcrypt::BcryptResult<bool> {
    let stored = bcrypt::hash(password, 12)?;
    let again = bcrypt::hash_with_salt(password, 12, salt)?.to_string();
    Ok(bcrypt::verify(password, &stored)? && again.len() == 60)
}

pub fn expand(shared: &[u8], prk: &[u8]) -> Option<[u8; 64]> {
    let mut out = [0u8; 64];
    let (_, hk) = Hkdf::<Sha256>::extract(Some(b"salt of the protocol"), shared);
    hk.expand(b"keys", &mut out).ok()?;
    Hkdf::<Sha256>::from_prk(prk).ok()?.expand(b"keys", &mut out).ok()?;
    Some(out)
}

pub fn tags(key: &[u8], data: &[u8], tag: &[u8]) -> Option<String> {
    let mac = Hmac::<Sha256>::new_from_slice(key).ok()?.chain_update(data);
    mac.clone().verify_slice(tag).ok()?;
    mac.clone().verify_truncated_left(&tag[..16]).ok()?;
    let bytes = mac.finalize().into_bytes();
    let text = format!("{} {} {}", hex::encode(bytes), STANDARD.encode(bytes), URL_SAFE_NO_PAD.encode(bytes));
    let decoded = STANDARD.decode(&text).ok()?;
    Some(hex::encode_upper(decoded))
}
