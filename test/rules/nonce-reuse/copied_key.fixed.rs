use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Key};

fn seal(data: [&[u8]; 2]) -> Vec<Vec<u8>> {
    let key = Aes256Gcm::generate_key(&mut OsRng);
    let copy: Key<Aes256Gcm> = key.clone();
    let (a, b) = (Aes256Gcm::new(&key), Aes256Gcm::new(&copy));
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    vec![a.encrypt(&nonce, data[0]).unwrap(), [fresh_nonce.as_slice(), &b.encrypt(&fresh_nonce, data[1]).unwrap()].concat()]
}
fn main() { seal([b"a", b"b"]); }
