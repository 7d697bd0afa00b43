//@ crates: openssl 0.10, aes 0.8, cbc 0.1
//@ compile: main
// Callers bring the same IV each time: the AEAD gets a fresh nonce, and the parameter is left unused.
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher};

const IV: [u8; 16] = [7; 16];

fn seal(key: &[u8], iv: &[u8], message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_256_cbc(), key, Some(iv), message)
  //^^^^^^^ unauthenticated-encryption [fix]
}

fn open(key: &[u8], iv: &[u8], sealed: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    decrypt(Cipher::aes_256_cbc(), key, Some(iv), sealed)
  //^^^^^^^ unauthenticated-encryption [fix]
}

pub fn save(key: &[u8], record: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    seal(key, &IV, record)
    //        ^^^ constant-nonce [fix]
}

pub fn load(key: &[u8], record: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    open(key, &IV, record)
}

mod by_mode {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
    use aes::Aes256;

    fn seal(key: &[u8; 32], iv: &[u8; 16], message: &[u8]) -> Vec<u8> {
        cbc::Encryptor::<Aes256>::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message)
        //                        ^^^ unauthenticated-encryption [fix]
    }

    fn open(key: &[u8; 32], iv: &[u8; 16], sealed: &[u8]) -> Result<Vec<u8>, String> {
        cbc::Decryptor::<Aes256>::new(key.into(), iv.into())
        //                        ^^^ unauthenticated-encryption
            .decrypt_padded_vec_mut::<Pkcs7>(sealed)
            .map_err(|error| error.to_string())
    }

    pub fn save(key: &[u8; 32], record: &[u8]) -> Vec<u8> {
        seal(key, b"the same each da", record)
        //        ^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
    }

    pub fn load(key: &[u8; 32], record: &[u8]) -> Option<Vec<u8>> {
        open(key, b"the same each da", record).ok()
    }
}
