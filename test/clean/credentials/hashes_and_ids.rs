//@ compile: main
// Names that only sound like secrets.
pub struct Row {
    pub session_id: &'static str,
    pub password_hash: &'static str,
    pub token_type: &'static str,
    pub secret_name: &'static str,
    pub key: &'static str,
}

pub fn row() -> Row {
    let nonce = "n-0S6_WzA2Mj";
    let tokenizer = "cl100k_base-v2";
    let passport = "C01X00T47";
    println!("{nonce} {tokenizer} {passport}");
    Row {
        session_id: "b2c7e1a0-5f14",
        password_hash: "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA",
        token_type: "urn:ietf:params:oauth:token-type:jwt",
        secret_name: "prod/db/main-7",
        key: "user:1234",
    }
}
