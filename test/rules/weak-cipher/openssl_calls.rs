//@ crates: openssl 0.10
//@ compile: main
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher};

pub fn seal_page(key: &[u8], page: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_256_ecb(), key, None, page)
    //      ^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
}

pub fn open_page(key: &[u8], page: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    decrypt(Cipher::aes_256_ecb(), key, None, page)
    //      ^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
}

pub struct Vault {
    key: [u8; 24],
}

impl Vault {
    pub fn lock(&self, iv: &[u8; 8], secret: &str) -> Result<String, String> {
        let cipher = Cipher::des_ede3_cbc();
        //           ^^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
        let sealed = encrypt(cipher, &self.key, Some(iv), secret.as_bytes()).map_err(|e| e.to_string())?;
        Ok(openssl::base64::encode_block(&sealed))
    }
}

pub fn with_rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
    openssl::symm::encrypt(openssl::symm::Cipher::rc4(), key, None, data).expect("RC4 takes it")
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
}

pub fn short_key(key: &[u8; 8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::des_ecb(), key, None, data)
    //      ^^^^^^^^^^^^^^^ weak-cipher
}

pub fn there_and_back(key: &[u8], data: &[u8]) -> Result<bool, ErrorStack> {
    let algorithm = Cipher::aes_128_ecb();
    //              ^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
    let sealed = encrypt(algorithm, key, None, data)?;
    Ok(decrypt(algorithm, key, None, &sealed)? == data)
}

pub fn also_asked(key: &[u8], data: &[u8]) -> Result<(Vec<u8>, usize), ErrorStack> {
    let algorithm = Cipher::bf_ecb();
    //              ^^^^^^^^^^^^^^ weak-cipher
    Ok((encrypt(algorithm, key, None, data)?, algorithm.block_size()))
}

// What the new code would call the tag, the function has already.
pub fn named_alike(tag: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::cast5_cbc(), tag, Some(&data[..8]), data)
    //      ^^^^^^^^^^^^^^^^^ weak-cipher
}

pub fn nested(key: &[u8], nonce: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    if nonce.is_empty() {
        return Ok(Vec::new());
    }
    decrypt(Cipher::bf_cbc(), key, Some(&[0; 8]), nonce)
    //      ^^^^^^^^^^^^^^ weak-cipher [fix]
}
