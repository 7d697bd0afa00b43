//@ compile: main
// What stands next to secrets and is none.
use std::collections::HashMap;

pub const PASSWORD_FIELD: &str = "password";
pub const TOKEN_HEADER: &str = "X-Auth-Token";
pub const API_KEY_ENV: &str = "SERVICE_API_KEY";
pub const SECRET_PATH: &str = "/run/secrets/db";
pub const TOKEN_URL: &str = "https://auth.internal/oauth/token";
pub const PASSWORD_PROMPT: &str = "Enter your password: ";
pub const PUBLIC_KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE";
pub const INVALID_TOKEN: &str = "the token is not valid.";

#[derive(Default)]
pub struct Form {
    pub password: String,
    pub token: Option<String>,
}

pub fn defaults() -> Form {
    Form { password: String::new(), token: None }
}

pub fn placeholders() -> Vec<(&'static str, String)> {
    let password = "changeme";
    let api_key = "<your-api-key>";
    let secret = "";
    let token = "AKIAIOSFODNN7EXAMPLE";
    vec![
        ("password", password.to_string()),
        ("api_key", api_key.to_string()),
        ("secret", secret.to_string()),
        ("token", token.to_string()),
    ]
}

pub fn from_outside() -> Result<(String, String), std::env::VarError> {
    let password = std::env::var("DB_PASSWORD")?;
    let token = std::env::var("API_TOKEN").unwrap_or_default();
    Ok((password, token))
}

pub fn errors(password: &str) -> Result<(), String> {
    if password.is_empty() {
        return Err("password must not be empty".to_string());
    }
    if password.len() < 12 {
        return Err(format!("password has {} characters, 12 are needed", password.len()));
    }
    Ok(())
}

pub fn parse(line: &str) -> HashMap<String, String> {
    let mut out = HashMap::new();
    for (key, value) in line.split(';').filter_map(|part| part.split_once('=')) {
        match key {
            "password" | "secret" | "token" => out.insert(key.to_string(), "***".to_string()),
            _ => out.insert(key.to_string(), value.to_string()),
        };
    }
    out
}

pub fn url(user: &str, password: &str) -> String {
    format!("postgres://{user}:{password}@localhost/app")
}

pub fn header(token: &str) -> String {
    format!("Bearer {token}")
}

fn store(secret: &str) -> usize {
    secret.len()
}

pub fn demonstrate() -> usize {
    store("meet me at the usual place")
}
