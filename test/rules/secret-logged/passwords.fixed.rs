use anyhow::bail;
use tracing::{error, info, instrument, warn};

pub struct Config {
    pub user: String,
    pub password: String,
}

pub fn connect(config: &Config, attempt: u32) -> anyhow::Result<()> {
    info!(user = %config.user, password = %"[redacted]", attempt, "connecting");
    if attempt > 3 {
        bail!("{} could not log in with {}", config.user, "[redacted]");
    }
    Ok(())
}

#[instrument(skip(password))]
pub fn login(user: &str, password: &str) -> bool {
    warn!(password = "[redacted]", user);
    !user.is_empty() && password.len() > 8
}

#[instrument(skip(password))]
pub fn skipped(user: &str, password: &str) -> bool {
    !user.is_empty() && password.len() > 8
}

#[instrument(skip_all, fields(user = %user))]
pub fn skipped_all(user: &str, password: &str) -> bool {
    !user.is_empty() && password.len() > 8
}

pub fn check(db_password: &str, api_key: String) {
    assert!(!db_password.is_empty(), "bad password [redacted]");
    let line = format!("{}:{}", "root", db_password);
    println!("[redacted]");
    if api_key.len() < 20 {
        panic!("API key [redacted] is too short");
    }
    let access_token = format!("Bearer {}", api_key);
    error!("request with [redacted] failed");
}
