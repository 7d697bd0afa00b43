//@ crates: reqwest 0.12
//@ compile: no, the oracle has no reqwest
use std::time::Duration;

pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .timeout(Duration::from_secs(5))
        .danger_accept_invalid_certs(true)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .user_agent("agent")
        .danger_accept_invalid_hostnames(true)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .build()
}
