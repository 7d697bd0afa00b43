use sodiumoxide::crypto::secretbox::{self, Key, Nonce};

pub struct Safe { key: Key, nonce: Nonce }

impl Safe {
    pub fn new(key: Key) -> Self { Safe { key, nonce: secretbox::gen_nonce() } }
    pub fn lock(&self, text: &[u8]) -> Vec<u8> { let nonce = sodiumoxide::crypto::secretbox::gen_nonce(); secretbox::seal(text, &nonce, &self.key) }
    pub fn unlock(&self, sealed: &[u8]) -> Option<Vec<u8>> { secretbox::open(sealed, &self.nonce, &self.key).ok() }
}
fn main() {
    sodiumoxide::init().unwrap();
    let s = Safe::new(secretbox::gen_key());
    let a = s.lock(b"1");
    let _b = s.lock(b"2");
    s.unlock(&a);
}
