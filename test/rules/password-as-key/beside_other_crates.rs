//@ crates: aes-gcm 0.10, sha2 0.10, nom 7, signature 2
//@ compile: main
// Other crates of the project have traits with methods of these names, and the hash does not have those traits.
use aes_gcm::{Aes256Gcm, KeyInit};
use sha2::{Digest, Sha256};

fn owned(password: &str) -> Vec<u8> {
    Sha256::digest(password).to_vec()
}

pub fn ciphers(password: &str) -> [Aes256Gcm; 2] {
    let key: [u8; 32] = Sha256::digest(password).into();
    [
        Aes256Gcm::new(&key.into()),
        //             ^^^^^^^^^^^ password-as-key: after no more than a plain hash
        Aes256Gcm::new_from_slice(&owned(password)).unwrap(),
        //                        ^^^^^^^^^^^^^^^^ password-as-key: after no more than a plain hash
    ]
}
