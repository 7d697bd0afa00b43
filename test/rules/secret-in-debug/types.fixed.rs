use aes_gcm::{Aes256Gcm, Key};
use serde::Serialize;
use zeroize::{Zeroizing, Zeroize};

#[derive(Clone)]
pub struct Session {
    pub id: u32,
    pub key: Key<Aes256Gcm>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("id", &self.id)
            .field("key", &"[redacted]")
            .finish()
    }
}

pub struct Passphrase(String);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Passphrase")
            .field(&"[redacted]")
            .finish()
    }
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[derive(PartialEq)]
pub enum Credentials {
    Anonymous,
    Login { user: String, password: String },
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Anonymous => f.write_str("Anonymous"),
            Self::Login { user, .. } => f.debug_struct("Login")
                .field("user", user)
                .field("password", &"[redacted]")
                .finish(),
        }
    }
}

pub struct Wrapped {
    master_key: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Wrapped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wrapped")
            .field("master_key", &"[redacted]")
            .finish()
    }
}

pub struct User {
    name: String,
    password_hash: String,
}

impl std::fmt::Debug for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("User")
            .field("name", &self.name)
            .field("password_hash", &"[redacted]")
            .finish()
    }
}

#[derive(Serialize)]
pub struct Exported {
    #[serde(skip_serializing)]
    pub private_key: Vec<u8>,
}

impl Drop for Exported {
    fn drop(&mut self) {
        self.private_key.zeroize();
    }
}
