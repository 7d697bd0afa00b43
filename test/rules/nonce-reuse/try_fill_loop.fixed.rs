use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use rand::{rngs::OsRng, RngCore};

fn seal_all(key: &[u8; 32], rows: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, String> {
    let cipher = Aes256Gcm::new(key.into());
    let mut nonce = [0u8; 12];
    OsRng.try_fill_bytes(&mut nonce).map_err(|e| e.to_string())?;
    let mut out = Vec::new();
    for row in rows {
        let nonce = rand::random::<[u8; 12]>();
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce), row.as_ref()).map_err(|e| e.to_string())?;
        out.push([&nonce[..], &sealed].concat());
    }
    Ok(out)
}
fn main() { let _ = seal_all(&rand::random(), &[vec![1], vec![2]]); }
