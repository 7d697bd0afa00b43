//@ compile: main
// Constants that only this file can name become statics; all that names them goes along.
use std::collections::HashMap;

const API_KEY: &str = "k-55e1c0ffee-prod";
//                    ^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix] [high]
static CLIENT_SECRET: &[u8] = b"c9f1a77b-0b7e-4f64-8f6b";
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix] [high]
const SHOWN_TOKEN: &str = "t0ken-in-a-format";
//                        ^^^^^^^^^^^^^^^^^^^ hardcoded-credential [high]
const PARTS: [&str; 1] = ["none"];

pub struct Client;

impl Client {
    const PASSWORD: &'static str = "w1nter-is-here";
    //                             ^^^^^^^^^^^^^^^^ hardcoded-credential [high]

    pub fn headers(&self) -> HashMap<String, String> {
        // The API_KEY goes first.
        let mut headers = HashMap::new();
        headers.insert("X-API_KEY".to_string(), API_KEY.to_string());
        headers.insert("X-Length".into(), format!("{}", API_KEY.len()));
        headers.insert(String::from("X-Again"), API_KEY.into());
        headers.insert("X-Password".into(), Self::PASSWORD.into());
        headers
    }
}

pub fn check(given: &str, secret: &[u8]) -> bool {
    given.len() == API_KEY.len() && secret.len() == CLIENT_SECRET.len() && digest(CLIENT_SECRET) == digest(secret)
}

fn digest(of: &[u8]) -> usize {
    of.iter().map(|byte| usize::from(*byte)).sum::<usize>() + PARTS.len()
}

pub fn greeting() -> String {
    format!("{SHOWN_TOKEN}")
}
