//@ crates: aes 0.8, cbc 0.1 +std, rand 0.8, aes-gcm 0.10, hex 0.4, base64 0.22
//@ compile: main
use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
use rand::{rngs::OsRng, RngCore};
use std::fmt;

type Aes256CbcEnc = cbc::Encryptor<aes::Aes256>;
type Aes256CbcDec = cbc::Decryptor<aes::Aes256>;

#[derive(Debug)]
pub enum CryptoError {
    InvalidKey(String),
    EncryptionFailed(String),
    TooShort,
    DecryptionFailed,
}

impl fmt::Display for CryptoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for CryptoError {}

pub fn encrypt(key: &[u8], plaintext: &[u8]) -> Result<Vec<u8>, CryptoError> {
    let mut iv = [0u8; 16];
    OsRng.fill_bytes(&mut iv);
    let cipher = Aes256CbcEnc::new_from_slices(key, &iv).map_err(|e| CryptoError::InvalidKey(e.to_string()))?;
    //                         ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
    let ciphertext = cipher.encrypt_padded_vec_mut::<Pkcs7>(plaintext);
    let mut out = iv.to_vec();
    out.extend_from_slice(&ciphertext);
    Ok(out)
}

pub fn decrypt(key: &[u8], data: &[u8]) -> Result<Vec<u8>, CryptoError> {
    if data.len() < 16 {
        return Err(CryptoError::TooShort);
    }
    let (iv, ciphertext) = data.split_at(16);
    let cipher = Aes256CbcDec::new_from_slices(key, iv).map_err(|e| CryptoError::InvalidKey(e.to_string()))?;
    //                         ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
    cipher.decrypt_padded_vec_mut::<Pkcs7>(ciphertext).map_err(|_| CryptoError::DecryptionFailed)
}

mod arrays {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};

    pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], text: &str) -> String {
        hex::encode(super::Aes256CbcEnc::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(text.as_bytes()))
        //                               ^^^ unauthenticated-encryption [fix]
    }

    pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], text: &str) -> Result<String, Box<dyn std::error::Error>> {
        let bytes = hex::decode(text)?;
        let opened = super::Aes256CbcDec::new(key.into(), iv.into())
        //                                ^^^ unauthenticated-encryption [fix]
            .decrypt_padded_vec_mut::<Pkcs7>(&bytes)
            .map_err(|e| format!("padding: {e}"))?;
        Ok(String::from_utf8(opened)?)
    }
}

mod buffers {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
    use aes::Aes128;

    pub struct Store {
        key: [u8; 16],
    }

    impl Store {
        pub fn seal(&self, iv: [u8; 16], data: &[u8]) -> Option<Vec<u8>> {
            let mut buffer = vec![0u8; data.len() + 16];
            buffer[..data.len()].copy_from_slice(data);
            let sealed = cbc::Encryptor::<Aes128>::new(&self.key.into(), &iv.into())
            //                                     ^^^ unauthenticated-encryption [fix]
                .encrypt_padded_mut::<Pkcs7>(&mut buffer, data.len())
                .ok()?;
            Some([&iv[..], &sealed.to_vec()].concat())
        }

        pub fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
            let iv: [u8; 16] = sealed.get(..16)?.try_into().ok()?;
            let mut buffer = sealed[16..].to_vec();
            let cipher = cbc::Decryptor::<Aes128>::new(&self.key.into(), &iv.into());
            //                                     ^^^ unauthenticated-encryption [fix]
            let opened = cipher.decrypt_padded_mut::<Pkcs7>(&mut buffer).ok()?;
            Some(opened.to_vec())
        }
    }
}

mod constant {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};

    const IV: [u8; 16] = [7; 16];

    pub fn lock(key: &[u8; 32], data: &[u8]) -> Vec<u8> {
        let cipher = super::Aes256CbcEnc::new(key.into(), &IV.into());
        //                                ^^^ unauthenticated-encryption [fix]
        //                                                ^^^^^^^^^^ constant-nonce
        cipher.encrypt_padded_vec_mut::<Pkcs7>(data)
    }

    pub fn unlock(key: &[u8; 32], data: &[u8]) -> Result<Vec<u8>, String> {
        super::Aes256CbcDec::new(key.into(), &IV.into())
        //                   ^^^ unauthenticated-encryption [fix]
            .decrypt_padded_vec_mut::<Pkcs7>(data)
            .map_err(|e| e.to_string())
    }
}
