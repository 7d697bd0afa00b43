// The helper is right; its caller hands it one nonce twice.
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, Nonce, OsRng}, Aes256Gcm};

fn seal(cipher: &Aes256Gcm, nonce: &Nonce<Aes256Gcm>, message: &[u8]) -> Vec<u8> {
    cipher.encrypt(nonce, message).expect("encryption")
}

pub fn request(key: &[u8; 32], head: &[u8], body: &[u8]) -> Vec<Vec<u8>> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let head = seal(&cipher, &nonce, head);
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let body = [nonce.as_slice(), &seal(&cipher, &nonce, body)].concat();
    vec![head, body]
}
