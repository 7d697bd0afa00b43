//@ compile: main
// A word that something random is put behind is no secret.
pub fn api_key(random: &str) -> String {
    let mut api_key = String::from("sk_live_");
    api_key.push_str(random);
    api_key
}

pub fn reset_token(random: &str) -> String {
    let token = "reset-".to_string();
    token + random
}
