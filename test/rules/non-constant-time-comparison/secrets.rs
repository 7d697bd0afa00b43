//@ crates: sha2 0.10, hex 0.4, pbkdf2 0.12, constant_time_eq 0.3
//@ compile: main
use sha2::{Digest, Sha256};

pub struct User {
    pub name: String,
    pub password: String,
    pub password_hash: String,
    pub salt: Vec<u8>,
    pub derived: Vec<u8>,
}

fn hash_password(password: &str, salt: &[u8]) -> String {
    hex::encode(Sha256::new().chain_update(salt).chain_update(password).finalize())
}

pub fn login(user: &User, password: &str) -> bool {
    hash_password(password, &user.salt) == user.password_hash
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]: password hash
}

pub fn plain(user: &User, password: &str) -> bool {
    user.password == password
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]: password
}

pub fn derived(user: &User, password: &str) -> bool {
    let mut out = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password.as_bytes(), &user.salt, 600_000, &mut out);
    out[..] == user.derived[..]
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]: derived key
}

pub struct Gate {
    api_key: String,
    admin_token: String,
}

impl Gate {
    pub fn new() -> Option<Self> {
        Some(Self { api_key: std::env::var("API_KEY").ok()?, admin_token: std::env::var("ADMIN_TOKEN").ok()? })
    }

    pub fn may_enter(&self, presented: &str) -> bool {
        presented == self.api_key
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [medium]: key
    }

    pub fn authorize(&self, header: Option<&str>) -> Result<(), String> {
        let Some(token) = header.and_then(|value| value.strip_prefix("Bearer ")) else {
            return Err("no token".into());
        };
        if token != self.admin_token {
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [medium]: token
            return Err("wrong token".into());
        }
        Ok(())
    }
}

pub fn check_csrf(session_csrf_token: &str, form_token: &str) -> bool {
    session_csrf_token.eq(form_token)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [medium]: token
}

pub fn verify_code(otp: &str, entered: &str) -> bool {
    otp == entered
//  ^^^^^^^^^^^^^^ non-constant-time-comparison [fix]: token
}

pub struct IssuedKey {
    pub secret: String,
}

pub fn issue() -> IssuedKey {
    IssuedKey { secret: format!("{}{}", "sk_", (0..32).map(|_| 'x').collect::<String>()) }
}

pub fn check_issued(stored: &IssuedKey, presented: &str) -> bool {
    stored.secret == presented
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [medium]: secret
}
