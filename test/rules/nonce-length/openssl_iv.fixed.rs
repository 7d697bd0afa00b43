use openssl::{error::ErrorStack, rand::rand_bytes, symm::{encrypt, Cipher}};

pub fn seal(key: &[u8], text: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut iv = [0u8; 16];
    rand_bytes(&mut iv)?;
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], text, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}
