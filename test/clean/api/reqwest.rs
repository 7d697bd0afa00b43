//@ crates: reqwest 0.13 +blocking
//@ compile: no, the oracle has no reqwest
use reqwest::{blocking, Client, ClientBuilder, RequestBuilder};

pub fn clients() -> reqwest::Result<(Client, blocking::Client)> {
    let first = ClientBuilder::new()
        .danger_accept_invalid_hostnames(false)
        .tls_danger_accept_invalid_certs(false)
        .tls_danger_accept_invalid_hostnames(false)
        .build()?;
    let second = blocking::Client::builder()
        .danger_accept_invalid_hostnames(false)
        .tls_danger_accept_invalid_certs(false)
        .tls_danger_accept_invalid_hostnames(false)
        .build()?;
    Ok((first, second))
}

pub fn requests(user: &str, password: &str, token: &str) -> Vec<RequestBuilder> {
    let client = Client::new();
    vec![
        client.get("https://api.internal/a").basic_auth(user, Some(password)),
        client.post("https://api.internal/b").bearer_auth(token),
        client.put("https://api.internal/c"),
    ]
}

pub fn waiting(user: &str, password: &str, token: &str) -> Vec<blocking::RequestBuilder> {
    let client = blocking::Client::new();
    vec![
        client.get("https://api.internal/a").basic_auth(user, Some(password)),
        client.post("https://api.internal/b").bearer_auth(token),
        client.put("https://api.internal/c"),
    ]
}
