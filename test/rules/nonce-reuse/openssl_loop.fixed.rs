use openssl::symm::{encrypt, Cipher};
use openssl::rand::rand_bytes;

fn backup(key: &[u8], files: &[(String, Vec<u8>)]) -> Result<Vec<Vec<u8>>, openssl::error::ErrorStack> {
    let mut iv = [0u8; 16];
    rand_bytes(&mut iv)?;
    let mut out = vec![];
    for (_, data) in files { let iv = { let mut bytes = [0u8; 16]; openssl::rand::rand_bytes(&mut bytes).expect("OpenSSL's generator works"); bytes }; out.push([iv.as_slice(), &{
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }?].concat()); }
    Ok(out)
}
fn main() { backup(&std::fs::read("k").unwrap(), &[]).unwrap(); }
