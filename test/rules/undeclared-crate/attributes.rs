//@ crates: sha2 0.10
//@ compile: no, the oracle has every crate
use sha2::{Digest, Sha256};

#[tokio::main]
//^^^^^ undeclared-crate
async fn main() {
    println!("{:x}", Sha256::digest(b"message"));
}

#[tracing::instrument(skip(data))]
//^^^^^^^ undeclared-crate
pub fn digest(data: &[u8]) -> Vec<u8> {
    Sha256::digest(data).to_vec()
}
