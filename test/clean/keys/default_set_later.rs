//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
// No key by default; the environment gives one.
use hmac::{digest::InvalidLength, Hmac, Mac};
use sha2::Sha256;

pub struct Options {
    key: String,
}

impl Default for Options {
    fn default() -> Self {
        Options { key: String::new() }
    }
}

impl Options {
    pub fn load() -> Options {
        let mut options = Options::default();
        if let Ok(key) = std::env::var("WEBHOOK_KEY") {
            options.key = key;
        }
        options
    }
}

pub fn mac(options: &Options) -> Result<Hmac<Sha256>, InvalidLength> {
    Hmac::<Sha256>::new_from_slice(options.key.as_bytes())
}
