//@ crates: openssl 0.10
//@ compile: main
use openssl::symm::{Cipher, Crypter, Mode};

struct Enc { key: Vec<u8> }
impl Enc {
    fn run(&self, data: &[u8]) -> Result<(Vec<u8>, Vec<u8>), openssl::error::ErrorStack> {
        let mut iv = vec![0u8; 12];
        openssl::rand::rand_bytes(&mut iv)?;
        let mut c = Crypter::new(Cipher::aes_256_gcm(), Mode::Encrypt, &self.key, Some(&iv))?;
        let mut out = vec![0; data.len() + 16];
        let n = c.update(data, &mut out)?;
        let m = c.finalize(&mut out[n..])?;
        out.truncate(n + m);
        Ok((iv, out))
    }
}
fn main() { let e = Enc { key: std::fs::read("k").unwrap() }; e.run(b"1").unwrap(); }
