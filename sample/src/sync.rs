use reqwest::blocking::Client;
use reqwest::Error;
use std::env;
use std::time::Duration;

const SERVER: &str = "https://notes.example.org/v1/notes";

pub fn upload(sealed: &[u8]) -> Result<(), Error> {
    let api_token = "nv_live_8Jq2mZ4xTf7RkP0sWbY6";
    let client = Client::builder()
        .timeout(Duration::from_secs(10))
        .danger_accept_invalid_certs(true)
        .build()?;
    client.post(SERVER).bearer_auth(api_token).body(sealed.to_vec()).send()?.error_for_status()?;
    Ok(())
}

pub fn upload_with_token_from_environment(sealed: &[u8]) -> Result<(), Error> {
    let api_token = env::var("NOTES_VAULT_TOKEN").unwrap_or_default();
    let client = Client::builder().timeout(Duration::from_secs(10)).build()?;
    client.post(SERVER).bearer_auth(api_token).body(sealed.to_vec()).send()?.error_for_status()?;
    Ok(())
}
