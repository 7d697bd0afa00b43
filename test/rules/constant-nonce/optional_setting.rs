//@ crates: aes-gcm 0.10, anyhow 1
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use anyhow::{anyhow, Context, Result};

struct Config { nonce: Option<String> }
fn load() -> Config { Config { nonce: Some("0123456789ab".to_owned()) } }

fn encrypt(key: &[u8], data: &[u8]) -> Result<Vec<u8>> {
    let cfg = load();
    let nonce = cfg.nonce.as_deref().context("no nonce")?;
    let cipher = Aes256Gcm::new_from_slice(key).map_err(|_| anyhow!("bad key"))?;
    cipher.encrypt(Nonce::from_slice(nonce.as_bytes()), data).map_err(|_| anyhow!("encrypt"))
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
fn main() -> Result<()> { encrypt(&std::fs::read("k")?, b"x")?; Ok(()) }
