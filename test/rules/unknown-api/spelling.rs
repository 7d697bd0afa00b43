//@ crates: sha2 0.10
//@ compile: main with errors
use sha2::{Digest, SHA256};
//                 ^^^^^^ unknown-api [fix]: did you mean `Sha256`?

pub fn fingerprint(data: &[u8]) -> Vec<u8> {
    sha2::Sha265::digest(data).to_vec()
    //    ^^^^^^ unknown-api [fix]
}
