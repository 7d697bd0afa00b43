//@ crates: rust-crypto 0.2, argon2rs 0.2, argonautica 0.2
//@ compile: no, the oracle has none of these crates
use argonautica::Hasher;
use crypto::hmac::Hmac;
use crypto::sha2::Sha256;

pub fn key(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::new(Sha256::new(), password);
    let mut key = [0u8; 32];
    crypto::pbkdf2::pbkdf2(&mut mac, salt, 1000, &mut key);
    //                                     ^^^^ weak-kdf-parameters [fix]
    key
}

pub fn stored(password: &str) -> String {
    crypto::pbkdf2::pbkdf2_simple(password, 1000).unwrap()
    //                                      ^^^^ weak-kdf-parameters [fix]
}

pub fn blow(password: &[u8], salt: &[u8]) -> [u8; 24] {
    let mut out = [0u8; 24];
    crypto::bcrypt::bcrypt(4, salt, password, &mut out);
    //                     ^ weak-kdf-parameters [fix]
    out
}

pub fn simple(password: &str) -> ([u8; 32], [u8; 32]) {
    (argon2rs::argon2i_simple(password, "the same salt"), argon2rs::argon2d_simple(password, "the same salt"))
    //                                  ^^^^^^^^^^^^^^^ hardcoded-salt
    //                                                                                       ^^^^^^^^^^^^^^^ hardcoded-salt
}

pub fn built(password: &str) -> Option<String> {
    let mut hasher = Hasher::default();
    hasher.with_salt("the same salt").with_secret_key("a key of the source").with_password(password).hash().ok()
    //                                                ^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
