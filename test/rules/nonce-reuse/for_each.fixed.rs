use aes_gcm::{aead::{AeadInPlace, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};

fn all(cipher: &Aes256Gcm, rows: &mut Vec<Vec<u8>>) {
    rows.iter_mut().for_each(|row| {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        cipher.encrypt_in_place(&nonce, b"", row).unwrap();
    });
}
fn main() { all(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &mut vec![vec![1], vec![2]]); }
