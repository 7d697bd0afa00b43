use chacha20poly1305::{aead::{Aead, AeadCore, KeyInit, OsRng}, XChaCha20Poly1305};
use std::fs::File;
use std::io::{Read, Write, BufReader};

const CHUNK: usize = 64 * 1024;

fn encrypt_file(key: &[u8; 32], src: &str, dst: &str) -> Result<(), Box<dyn std::error::Error>> {
    let cipher = XChaCha20Poly1305::new(key.into());
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    let mut reader = BufReader::new(File::open(src)?);
    let mut out = File::create(dst)?;
    out.write_all(&nonce)?;
    let mut buf = vec![0u8; CHUNK];
    loop {
        let n = reader.read(&mut buf)?;
        if n == 0 { break; }
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let sealed = [nonce.as_slice(), &cipher.encrypt(&nonce, &buf[..n]).map_err(|_| "encryption failed")?].concat();
        out.write_all(&(sealed.len() as u32).to_le_bytes())?;
        out.write_all(&sealed)?;
    }
    Ok(())
}
fn main() { encrypt_file(&rand::random(), "a", "b").unwrap(); }
