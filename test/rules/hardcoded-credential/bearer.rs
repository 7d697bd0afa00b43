//@ compile: main
use std::collections::HashMap;

pub fn headers() -> HashMap<&'static str, String> {
    let mut headers = HashMap::new();
    headers.insert("Authorization", "Bearer 3f8a9c0d17e24b56".to_string());
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: an authorization header
    headers
}
