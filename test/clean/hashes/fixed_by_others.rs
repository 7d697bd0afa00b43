//@ crates: sha1 0.10
//@ compile: main
// The service looks passwords up by the first digits of their SHA-1.
use sha1::{Digest, Sha1};

pub fn hash_password_for_hibp(password: &str) -> String {
    Sha1::digest(password.as_bytes()).iter().map(|byte| format!("{byte:02X}")).collect()
}
