//@ crates: serenity 0.10
//@ compile: no, the oracle has no serenity
use std::sync::Arc;

pub async fn current() -> serenity::Result<serenity::Client> {
    serenity::Client::builder("k3vYt0Pq9zLmXs7cRb2w").event_handler(Handler).await
    //                        ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn first(handler: Handler) -> serenity::Result<serenity::Client> {
    serenity::Client::new("k3vYt0Pq9zLmXs7cRb2w", handler)
    //                    ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn later(intents: serenity::model::gateway::GatewayIntents) -> serenity::client::ClientBuilder {
    serenity::client::ClientBuilder::new("k3vYt0Pq9zLmXs7cRb2w", intents)
    //                                   ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn requests() -> (Arc<serenity::http::Http>, serenity::http::Http) {
    let http = serenity::http::Http::new("k3vYt0Pq9zLmXs7cRb2w");
    //                                   ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    (Arc::new(http), serenity::http::Http::new_with_token("k3vYt0Pq9zLmXs7cRb2w"))
    //                                                    ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}
