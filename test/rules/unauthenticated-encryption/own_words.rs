//@ crates: aes 0.8, cbc 0.1, aes-gcm 0.10, openssl 0.10, rand 0.8
//@ compile: main
use aes::cipher::{block_padding::{Pkcs7, UnpadError}, BlockDecryptMut, BlockEncryptMut, KeyIvInit};

pub enum Failure {
    Crypto(String),
    Unpad(UnpadError),
    Short,
}

pub struct Vault {
    key: [u8; 32],
}

impl Vault {
    pub fn seal(&self, text: &str) -> Result<Vec<u8>, Failure> {
        let iv: [u8; 16] = rand::random();
        let sealed = cbc::Encryptor::<aes::Aes256>::new(&self.key.into(), &iv.into())
        //                                          ^^^ unauthenticated-encryption [fix]
            .encrypt_padded_vec_mut::<Pkcs7>(text.as_bytes());
        if sealed.is_empty() {
            return Err(Failure::Crypto(text.to_string()));
        }
        Ok([iv.to_vec(), sealed].concat())
    }

    // The error of the padding is of no use to the other crate.
    pub fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, Failure> {
        let (iv, body) = sealed.split_at_checked(16).ok_or(Failure::Short)?;
        let iv: [u8; 16] = iv.try_into().map_err(|_| Failure::Short)?;
        cbc::Decryptor::<aes::Aes256>::new(&self.key.into(), &iv.into())
        //                             ^^^ unauthenticated-encryption
            .decrypt_padded_vec_mut::<Pkcs7>(body)
            .map_err(Failure::Unpad)
    }
}

pub struct Reader {
    key: [u8; 32],
}

mod reading {
    use super::*;

    pub fn with_both(reader: &Reader, iv: &[u8; 16], body: &[u8]) -> Result<Vec<u8>, UnpadError> {
        cbc::Decryptor::<aes::Aes256>::new(&reader.key.into(), iv.into()).decrypt_padded_vec_mut::<Pkcs7>(body)
        //                             ^^^ unauthenticated-encryption
    }
}

impl Reader {
    pub fn open_text(&self, iv: &[u8; 16], body: &[u8]) -> Result<String, Failure> {
        let plain = cbc::Decryptor::<aes::Aes256>::new(&self.key.into(), iv.into())
        //                                         ^^^ unauthenticated-encryption [fix]
            .decrypt_padded_vec_mut::<Pkcs7>(body)
            .map_err(Failure::Unpad)?;
        Ok(String::from_utf8_lossy(&plain).into_owned())
    }
}

mod with_openssl {
    use openssl::error::ErrorStack;
    use openssl::rand::rand_bytes;
    use openssl::symm::{decrypt, encrypt, Cipher};

    // The variable tells the length of the IV too.
    pub fn seal(key: &[u8], text: &str) -> Result<Vec<u8>, ErrorStack> {
        let cipher = Cipher::aes_256_cbc();
        let mut iv = vec![0u8; cipher.iv_len().unwrap_or(16)];
        rand_bytes(&mut iv)?;
        let sealed = encrypt(cipher, key, Some(&iv), text.as_bytes())?;
        //           ^^^^^^^ unauthenticated-encryption [fix]
        iv.extend(sealed);
        Ok(iv)
    }

    pub fn open(key: &[u8], sealed: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let (iv, body) = sealed.split_at(16);
        let cipher = Cipher::aes_256_cbc();
        decrypt(cipher, key, Some(iv), body)
      //^^^^^^^ unauthenticated-encryption [fix]
    }
}
