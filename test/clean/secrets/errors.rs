//@ crates: chacha20poly1305 0.10, tracing 0.1
//@ compile: main
// What went wrong is not what was given.
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit};

pub fn cipher(key: &[u8]) -> Result<ChaCha20Poly1305, String> {
    let key = <[u8; 32]>::try_from(key).map_err(|e| {
        tracing::error!("the key is no key: {}", e);
        e.to_string()
    })?;
    Ok(ChaCha20Poly1305::new(Key::from_slice(&key)))
}

pub fn cipher_or_not(secret_key: Vec<u8>) -> Option<ChaCha20Poly1305> {
    let key: [u8; 32] = secret_key
        .try_into()
        .inspect_err(|wrong: &Vec<u8>| println!("{} bytes", wrong.len()))
        .ok()?;
    Some(ChaCha20Poly1305::new(&key.into()))
}

pub fn cipher_or_other(key: &[u8]) -> ChaCha20Poly1305 {
    let key: [u8; 32] = key.try_into().unwrap_or_else(|e| {
        eprintln!("{e}");
        std::process::exit(1)
    });
    ChaCha20Poly1305::new(&key.into())
}
