//@ crates: openssl 0.10
//@ compile: main
// The cipher is kept in a field, or a function says which it is.
use openssl::error::ErrorStack;
use openssl::symm::{encrypt, Cipher, Crypter, Mode};

pub struct Store {
    cipher: Cipher,
}

impl Store {
    pub fn new() -> Self {
        Store { cipher: Cipher::aes_256_cbc() }
    }

    pub fn seal(&self, key: &[u8], iv: &[u8], record: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        encrypt(self.cipher, key, Some(iv), record)
//      ^^^^^^^ unauthenticated-encryption: AES-256-CBC does not authenticate
    }

    pub fn stream(&self, key: &[u8], iv: &[u8]) -> Result<Crypter, ErrorStack> {
        Crypter::new(self.cipher, Mode::Encrypt, key, Some(iv))
        //       ^^^ unauthenticated-encryption: AES-256-CBC does not authenticate
    }
}

fn preferred() -> Cipher {
    Cipher::aes_128_ctr()
}

pub fn scramble(key: &[u8], iv: &[u8], record: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(preferred(), key, Some(iv), record)
//  ^^^^^^^ unauthenticated-encryption: AES-128-CTR does not authenticate
}

/// Whoever makes it chooses: nothing is said of it.
pub struct Chosen {
    cipher: Cipher,
}

impl Chosen {
    pub fn authenticated() -> Self {
        Chosen { cipher: Cipher::aes_256_gcm() }
    }

    pub fn plain() -> Self {
        Chosen { cipher: Cipher::aes_256_cbc() }
    }

    pub fn block_size(&self) -> usize {
        self.cipher.block_size()
    }

    pub fn stream(&self, key: &[u8], iv: &[u8]) -> Result<Crypter, ErrorStack> {
        Crypter::new(self.cipher, Mode::Encrypt, key, Some(iv))
    }
}
