//@ crates: openssl 0.10
//@ compile: main
use openssl::symm::{encrypt, Cipher};
use openssl::rand::rand_bytes;

fn backup(key: &[u8], files: &[(String, Vec<u8>)]) -> Result<Vec<Vec<u8>>, openssl::error::ErrorStack> {
    let mut iv = [0u8; 16];
    rand_bytes(&mut iv)?;
    let mut out = vec![];
    for (_, data) in files { out.push(encrypt(Cipher::aes_256_ctr(), key, Some(&iv), data)?); }
    //                                ^^^^^^^ unauthenticated-encryption [fix]
    //                                                                    ^^^^^^^^^ nonce-reuse
    Ok(out)
}
fn main() { backup(&std::fs::read("k").unwrap(), &[]).unwrap(); }
