//@ crates: reqwest 0.12 +blocking
//@ compile: no, the oracle has no reqwest
use reqwest::blocking::ClientBuilder;

pub fn get(url: &str) -> reqwest::Result<String> {
    let client = ClientBuilder::new().danger_accept_invalid_certs(true).build()?;
    //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    client.get(url).send()?.text()
}
