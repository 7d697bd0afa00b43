//@ crates: openssl 0.10
//@ compile: main
use openssl::symm::{Cipher, Crypter, Mode};

struct Enc { key: Vec<u8>, iv: Vec<u8> }
impl Enc {
    fn new(key: Vec<u8>) -> Self { let mut iv = vec![0u8; 12]; openssl::rand::rand_bytes(&mut iv).unwrap(); Enc { key, iv } }
    fn run(&self, data: &[u8]) -> Result<Vec<u8>, openssl::error::ErrorStack> {
        let mut c = Crypter::new(Cipher::aes_256_gcm(), Mode::Encrypt, &self.key, Some(&self.iv))?;
        //                                                                        ^^^^^^^^^^^^^^ nonce-reuse
        let mut out = vec![0; data.len() + 16];
        let n = c.update(data, &mut out)?;
        let m = c.finalize(&mut out[n..])?;
        out.truncate(n + m);
        Ok(out)
    }
}
fn main() { let e = Enc::new(std::fs::read("k").unwrap()); e.run(b"1").unwrap(); e.run(b"2").unwrap(); }
