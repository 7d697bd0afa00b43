//@ crates: sha2 0.10, blake3 1
//@ compile: main with errors
use sha2::{Digest, Sha256};

pub fn digest(data: &[u8]) -> Vec<u8> {
    let mut hasher = Sha256::new(data);
    //                       ^^^ wrong-arguments: takes no arguments
    hasher.update();
    //     ^^^^^^ wrong-arguments: takes 1 argument
    hasher.finalize(data).to_vec()
    //     ^^^^^^^^ wrong-arguments: takes no arguments
}

pub fn keyed(key: &[u8; 32]) -> blake3::Hasher {
    blake3::Hasher::new(key)
    //              ^^^ wrong-arguments: `Hasher::new` takes no arguments, 1 is given
}
