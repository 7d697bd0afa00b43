//@ crates: serenity 0.10, reqwest 0.11
//@ compile: no, the oracle has no serenity
use std::sync::Arc;

// Until 0.10 the client of HTTP comes first, and the token is a variable.
pub fn requests(client: Arc<reqwest::Client>) -> Option<serenity::http::Http> {
    let token = std::env::var("DISCORD_TOKEN").ok()?;
    Some(serenity::http::Http::new(client, &token))
}

pub async fn bot(token: &str) -> serenity::Result<serenity::Client> {
    serenity::Client::builder(token).await
}
