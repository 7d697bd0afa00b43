//@ crates: rust-crypto 0.2
//@ compile: no, the oracle has no rust-crypto
use crypto::scrypt::ScryptParams;
use crypto::sha2::Sha256;

pub fn stretched(password: &[u8], params: &ScryptParams) -> [u8; 32] {
    let mut key = [0u8; 32];
    crypto::scrypt::scrypt(password, b"a fixed salt", params, &mut key);
    //                               ^^^^^^^^^^^^^^^ hardcoded-salt [fix]
    key
}

pub fn stretched_otherwise(password: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    crypto::bcrypt_pbkdf::bcrypt_pbkdf(password, b"a fixed salt", 16, &mut key);
    //                                           ^^^^^^^^^^^^^^^ hardcoded-salt [fix]
    key
}

pub fn extracted(salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    crypto::hkdf::hkdf_extract(Sha256::new(), salt, b"a key that everybody reads", &mut key);
    //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    key
}

pub fn macs() -> (crypto::poly1305::Poly1305, crypto::blake2b::Blake2b) {
    let key = b"supersecretkeyyoushouldnotcommit";
    (crypto::poly1305::Poly1305::new(key), crypto::blake2b::Blake2b::new_keyed(32, key))
    //                               ^^^ hardcoded-key [fix]
    //                                                                             ^^^ hardcoded-key [fix]
}
