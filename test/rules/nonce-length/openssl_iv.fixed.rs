use openssl::{error::ErrorStack, rand::rand_bytes, symm::{encrypt, Cipher}};

pub fn seal(key: &[u8], text: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut iv = [0u8; 16];
    rand_bytes(&mut iv)?;
    encrypt(Cipher::aes_256_cbc(), key, Some(&iv), text)
}
