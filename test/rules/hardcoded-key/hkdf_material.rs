//@ crates: hkdf 0.12, sha2 0.10
//@ compile: main
use hkdf::Hkdf;
use sha2::Sha256;

pub fn derive(salt: &[u8]) -> [u8; 32] {
    let hk = Hkdf::<Sha256>::new(Some(salt), b"application master secret");
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let mut out = [0u8; 32];
    hk.expand(b"session", &mut out).unwrap();
    out
}
