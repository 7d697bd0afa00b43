//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

thread_local! {
    static NONCE: [u8; 12] = rand::random();
}

struct Enc(Aes256Gcm);
impl Enc {
    fn run(&self, data: &[u8]) -> Vec<u8> {
        NONCE.with(|n| self.0.encrypt(Nonce::from_slice(n), data).unwrap())
        //                            ^^^^^^^^^^^^^^^^^^^^ nonce-reuse [fix]
    }
}
fn main() { let e = Enc(Aes256Gcm::new(&rand::random::<[u8; 32]>().into())); e.run(b"1"); e.run(b"2"); }
