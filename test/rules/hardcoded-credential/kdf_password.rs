//@ crates: pbkdf2 0.12, sha2 0.10
//@ compile: main
// The password that a key is derived from is a credential, whatever the variable is called.
use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

pub fn key(salt: &[u8]) -> [u8; 32] {
    let words = "correct horse battery staple";
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: password of `pbkdf2_hmac`
    let mut key = [0u8; 32];
    pbkdf2_hmac::<Sha256>(words.as_bytes(), salt, 600_000, &mut key);
    key
}
