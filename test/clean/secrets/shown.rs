//@ crates: aes-gcm 0.10, hex 0.4, sha2 0.10, ed25519-dalek 2 +rand_core, tracing 0.1, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use ed25519_dalek::SigningKey;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

#[derive(Debug)]
enum Token {
    Word(String),
    Number(u64),
}

fn main() {
    let key = Aes256Gcm::generate_key(&mut OsRng);
    let cipher = Aes256Gcm::new(&key);
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let plaintext = b"attack at dawn";
    println!("Plaintext: {}", String::from_utf8_lossy(plaintext));
    let ciphertext = cipher.encrypt(&nonce, plaintext.as_ref()).unwrap();
    println!("key of {} bytes, {} bits", key.len(), key.len() * 8);
    println!("fingerprint {}", hex::encode(Sha256::digest(&key)));
    println!("nonce {:?} ciphertext {}", nonce, hex::encode(&ciphertext));
    let decrypted = cipher.decrypt(&nonce, ciphertext.as_ref()).unwrap();
    println!("Decrypted: {}", String::from_utf8_lossy(&decrypted));
    let secret = String::from_utf8(decrypted).unwrap();
    println!("equal: {}", secret.as_bytes() == plaintext);
}

fn public_halves() {
    let signing_key = SigningKey::generate(&mut rand::rngs::OsRng);
    let public_key = signing_key.verifying_key();
    println!("{}", hex::encode(public_key.as_bytes()));
    println!("{}", hex::encode(signing_key.verifying_key().to_bytes()));
    println!("{:?}", public_key);
}

fn names_of_things(key_id: u32, token_type: &str, password_file: &str, session_id: &str, public_key: &[u8]) {
    println!("Enter password:");
    tracing::info!(key_id, token_type, %session_id, "using {password_file}");
    println!("{:?}", public_key);
    eprintln!("set API_TOKEN or --token");
}

fn maps(settings: HashMap<String, String>, ordered: BTreeMap<&str, u32>) {
    for (key, value) in &settings {
        println!("{key} = {value}");
    }
    for (key, value) in ordered {
        println!("{} = {}", key, value);
    }
}

fn parser(tokens: &[Token]) {
    for token in tokens {
        println!("{token:?}");
    }
    println!("{:?}", tokens);
}

fn seeds(seed: u64) {
    println!("running with seed {seed}");
}

fn lengths(password: &str, secret_key: &[u8]) -> Result<(), String> {
    if password.len() < 12 {
        return Err(format!("a password of {} characters is too short", password.len()));
    }
    assert_eq!(secret_key.len(), 32, "key of {} bytes", secret_key.len());
    tracing::debug!(has_password = !password.is_empty(), empty = secret_key.is_empty());
    Ok(())
}

fn masked(password: &str) {
    let masked_password = "*".repeat(password.len());
    println!("{masked_password}");
}

fn written(f: &mut std::fs::File, token: &str) -> std::io::Result<()> {
    use std::io::Write;
    writeln!(f, "{token}")
}
