//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
// A value that was made as one variant is never read as another.
use aes_gcm::{aead::KeyInit, Aes256Gcm};

pub enum KeySource {
    Raw([u8; 32]),
    Env(String),
    File { path: String },
}

impl KeySource {
    fn load(self) -> Option<[u8; 32]> {
        match self {
            KeySource::Raw(key) => Some(key),
            KeySource::Env(name) => hex::decode(std::env::var(name).ok()?).ok()?.try_into().ok(),
            KeySource::File { path } => std::fs::read(path).ok()?.try_into().ok(),
        }
    }
}

pub fn from_env() -> Option<Aes256Gcm> {
    Some(Aes256Gcm::new(&KeySource::Env("APP_KEY".into()).load()?.into()))
}

pub fn from_file() -> Option<Aes256Gcm> {
    let source = KeySource::File { path: "app.key".into() };
    Some(Aes256Gcm::new(&source.load()?.into()))
}

pub fn given(key: [u8; 32]) -> Option<Aes256Gcm> {
    Some(Aes256Gcm::new(&KeySource::Raw(key).load()?.into()))
}
