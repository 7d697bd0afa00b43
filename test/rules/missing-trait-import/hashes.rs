//@ crates: sha2 0.10
//@ compile: main with errors
use sha2::Sha256;

// What follows from the first is not told again.
pub fn fingerprint(data: &[u8]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    //                       ^^^ missing-trait-import [fix]
    hasher.update(data);
    hasher.finalize().to_vec()
}

pub fn more(mut hasher: Sha256, data: &[u8]) {
    hasher.update(data);
    //     ^^^^^^ missing-trait-import [fix]
}
