//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::cell::RefCell;
use rand::{rngs::StdRng, SeedableRng, RngCore};

thread_local! {
    static RNG: RefCell<StdRng> = RefCell::new(StdRng::from_entropy());
}

struct Enc(Aes256Gcm);
impl Enc {
    fn run(&self, data: &[u8]) -> Vec<u8> {
        let mut n = [0u8; 12];
        RNG.with(|rng| rng.borrow_mut().fill_bytes(&mut n));
        let mut out = n.to_vec();
        out.extend(self.0.encrypt(Nonce::from_slice(&n), data).unwrap());
        out
    }
}
fn main() { let e = Enc(Aes256Gcm::new(&rand::random::<[u8; 32]>().into())); e.run(b"1"); e.run(b"2"); }
