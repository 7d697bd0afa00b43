//@ crates: openssl 0.10, hex 0.4, anyhow 1
//@ compile: main
use openssl::symm::{encrypt_aead, Cipher};

struct Config { key_hex: String, iv_hex: String }

impl Default for Config {
    fn default() -> Self {
        Config { key_hex: std::env::var("APP_KEY").unwrap_or_default(), iv_hex: "000102030405060708090a0b".to_string() }
    }
}

fn protect(config: &Config, data: &[u8]) -> anyhow::Result<(Vec<u8>, [u8; 16])> {
    let key = hex::decode(&config.key_hex)?;
    let iv = hex::decode(&config.iv_hex)?;
    let mut tag = [0u8; 16];
    let ct = encrypt_aead(Cipher::aes_256_gcm(), &key, Some(&iv), b"", data, &mut tag)?;
    //                                                 ^^^^^^^^^ constant-nonce
    Ok((ct, tag))
}
fn main() -> anyhow::Result<()> { protect(&Config::default(), b"hi")?; Ok(()) }
