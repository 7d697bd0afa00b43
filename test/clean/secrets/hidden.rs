//@ crates: secrecy 0.8, serde 1 +derive, tracing 0.1
//@ compile: main
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Deserialize)]
pub struct Settings {
    pub user: String,
    pub password: SecretString,
    pub key_file: String,
    pub key_path: std::path::PathBuf,
    pub api_key_env: String,
    pub public_key: Vec<u8>,
    pub encrypted_key: Vec<u8>,
}

pub struct MasterKey([u8; 32]);

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(..)")
    }
}

#[derive(Debug)]
pub struct Vault {
    name: String,
    key: MasterKey,
}

#[derive(Deserialize)]
pub struct LoginRequest {
    pub user: String,
    pub password: String,
}

#[derive(Serialize)]
pub struct LoginResponse {
    pub access_token: String,
    pub refresh_token: String,
}

#[derive(Serialize, Deserialize)]
pub struct Account {
    pub name: String,
    #[serde(skip_serializing)]
    pub private_key: Vec<u8>,
}

#[derive(Debug)]
pub enum Error {
    MissingKey,
    BadPassword,
    UnknownKey(u32),
    Io(std::io::Error),
}

pub fn open(settings: &Settings, vault: &Vault) {
    tracing::info!(?settings, "opening {:?}", vault);
    connect(settings.password.expose_secret());
}

fn connect(_password: &str) {}

/// What is known of a member.
#[derive(Debug, Clone)]
pub struct Member {
    /// The public key that messages for the member are encrypted to.
    pub encryption_key: Vec<u8>,
    pub signature_key: Vec<u8>,
}

#[derive(Debug)]
pub struct Arguments {
    key_exchange: Vec<String>,
    key_type: String,
    key_file: Option<std::path::PathBuf>,
    auth_key: Option<String>,
}

pub fn store(storage_key: &[u8], request: &Member) {
    tracing::debug!("write {:?} of {:?}", storage_key.len(), request);
}
