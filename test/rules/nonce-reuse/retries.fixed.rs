use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

fn send(_: &[u8]) -> bool { true }
fn deliver(cipher: &Aes256Gcm, queue: &[Vec<u8>]) {
    for message in queue {
        let mut tries = 0;
        while tries < 3 {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            let sealed = [nonce.as_slice(), &cipher.encrypt(&nonce, message.as_slice()).unwrap()].concat();
            if send(&sealed) { break; }
            tries += 1;
        }
    }
}
fn main() { deliver(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &[vec![1]]); }
