//@ crates: argon2 0.5
//@ compile: main
// Closures that compare what a map, an `Option` or a `Result` holds.
use argon2::{password_hash::{PasswordHasher, SaltString}, Argon2};
use std::collections::HashMap;

pub struct Members {
    salt: SaltString,
    hashes: HashMap<String, String>,
    clients: HashMap<String, String>,
}

impl Members {
    fn hashed(&self, password: &str) -> Result<String, String> {
        let hash = Argon2::default().hash_password(password.as_bytes(), &self.salt).map_err(|e| e.to_string())?;
        Ok(hash.to_string())
    }

    pub fn matched(&self, password: &str, known: &str) -> bool {
        match self.hashed(password) {
            Ok(hash) => hash == known,
            //          ^^^^^^^^^^^^^ non-constant-time-comparison: password hash
            Err(_) => false,
        }
    }

    pub fn asked(&self, password: &str, known: &str) -> bool {
        self.hashed(password).is_ok_and(|digest| digest == known)
        //                                       ^^^^^^^^^^^^^^^ non-constant-time-comparison: password hash
    }

    pub fn kept(&self, name: &str, password: &str) -> bool {
        let Ok(hashed) = self.hashed(password) else { return false };
        self.hashes.get(name).map_or(false, |known| *known == hashed)
        //                                          ^^^^^^^^^^^^^^^^ non-constant-time-comparison: password hash
    }

    pub fn client(&self, presented: &str) -> Option<&str> {
        self.clients
            .iter()
            .find(|(_, api_key)| api_key.as_str() == presented)
            //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison: key
            .map(|(name, _)| name.as_str())
    }

    pub fn named(&self, wanted: &str) -> bool {
        self.clients.iter().any(|(name, _)| name == wanted)
    }
}
