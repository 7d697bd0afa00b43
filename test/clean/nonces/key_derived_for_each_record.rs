//@ crates: chacha20poly1305 0.10, hkdf 0.12, sha2 0.10, rand 0.8
//@ compile: main
// A salt is drawn for each record and goes into its key, which then seals that record alone.
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Error, Key, Nonce};
use hkdf::Hkdf;
use rand::{rngs::OsRng, RngCore};
use sha2::Sha256;

pub struct Drawer {
    root: [u8; 32],
}

impl Drawer {
    pub fn open(root: [u8; 32]) -> Self {
        Drawer { root }
    }

    fn record_key(&self, salt: &[u8]) -> [u8; 32] {
        let mut key = [0u8; 32];
        Hkdf::<Sha256>::new(Some(salt), &self.root).expand(b"record", &mut key).expect("32 bytes are few enough");
        key
    }

    pub fn put(&self, record: &[u8]) -> Result<Vec<u8>, Error> {
        let mut salt = [0u8; 32];
        OsRng.fill_bytes(&mut salt);
        let key = self.record_key(&salt);
        let sealed = ChaCha20Poly1305::new(Key::from_slice(&key)).encrypt(&Nonce::default(), record)?;
        Ok([&salt[..], &sealed].concat())
    }
}
