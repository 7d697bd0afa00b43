//@ crates: tracing 0.1, anyhow 1
//@ compile: main
use anyhow::bail;
use tracing::{error, info, instrument, warn};

pub struct Config {
    pub user: String,
    pub password: String,
}

pub fn connect(config: &Config, attempt: u32) -> anyhow::Result<()> {
    info!(user = %config.user, password = %config.password, attempt, "connecting");
    //                                     ^^^^^^^^^^^^^^^ secret-logged
    if attempt > 3 {
        bail!("{} could not log in with {}", config.user, config.password);
        //                                                ^^^^^^^^^^^^^^^ secret-logged
    }
    Ok(())
}

#[instrument]
pub fn login(user: &str, password: &str) -> bool {
//                       ^^^^^^^^ secret-logged
    warn!(%password, user);
    //     ^^^^^^^^ secret-logged
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
    assert!(!db_password.is_empty(), "bad password {db_password}");
    //                                              ^^^^^^^^^^^ secret-logged
    let line = format!("{}:{}", "root", db_password);
    println!("{line}");
    //         ^^^^ secret-logged
    if api_key.len() < 20 {
        panic!("API key {api_key:?} is too short");
        //               ^^^^^^^ secret-logged
    }
    let access_token = format!("Bearer {}", api_key);
    error!("request with {access_token} failed");
    //                    ^^^^^^^^^^^^ secret-logged
}
