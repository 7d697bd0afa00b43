//@ crates: ring 0.17, getrandom 0.2
//@ compile: main
use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM, NONCE_LEN};

struct Store { key: LessSafeKey, iv: [u8; NONCE_LEN] }

impl Store {
    fn open(secret: &[u8]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut iv = [0u8; NONCE_LEN];
        getrandom::getrandom(&mut iv)?;
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, secret).map_err(|_| "bad key")?);
        Ok(Self { key, iv })
    }
    fn put(&self, value: &str) -> Result<Vec<u8>, ring::error::Unspecified> {
        let mut buf = value.as_bytes().to_vec();
        self.key.seal_in_place_append_tag(Nonce::assume_unique_for_key(self.iv), Aad::empty(), &mut buf)?;
        //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
        Ok(buf)
    }
}
fn main() {
    let s = Store::open(&std::fs::read("k").unwrap()).unwrap();
    s.put("a").unwrap();
}
