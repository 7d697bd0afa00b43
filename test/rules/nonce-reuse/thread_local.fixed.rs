use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};

thread_local! {
    static NONCE: [u8; 12] = rand::random();
}

struct Enc(Aes256Gcm);
impl Enc {
    fn run(&self, data: &[u8]) -> Vec<u8> {
        NONCE.with(|n| { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &self.0.encrypt(&nonce, data).unwrap()].concat() })
    }
}
fn main() { let e = Enc(Aes256Gcm::new(&rand::random::<[u8; 32]>().into())); e.run(b"1"); e.run(b"2"); }
