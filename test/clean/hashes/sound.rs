//@ crates: sha2 0.10, sha3 0.10, blake2 0.10, blake3 1, ring 0.17
//@ compile: main
use blake2::{Blake2b512, Blake2s256};
use ring::digest;
use sha2::{Digest, Sha256, Sha384, Sha512};
use sha3::{Keccak256, Sha3_256};

pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

pub fn all(data: &[u8]) -> Vec<Vec<u8>> {
    let mut hasher = Sha512::new_with_prefix(b"v1");
    hasher.update(data);
    let mut blake = blake3::Hasher::new();
    blake.update(data);
    let mut context = digest::Context::new(&digest::SHA384);
    context.update(data);
    vec![
        hasher.finalize().to_vec(),
        Sha384::new().chain_update(data).finalize().to_vec(),
        Sha3_256::digest(data).to_vec(),
        Keccak256::digest(data).to_vec(),
        Blake2b512::digest(data).to_vec(),
        Blake2s256::digest(data).to_vec(),
        blake3::Hasher::finalize(&blake).as_bytes().to_vec(),
        blake3::hash(data).as_bytes().to_vec(),
        context.finish().as_ref().to_vec(),
        digest::digest(&digest::SHA256, data).as_ref().to_vec(),
    ]
}
