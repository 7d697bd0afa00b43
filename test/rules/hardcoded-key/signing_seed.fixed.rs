use ed25519_dalek::{Signer, SigningKey};

pub fn sign(message: &[u8]) -> Vec<u8> {
    let key_bytes = <[u8; 32]>::try_from(std::env::var("SECRET_KEY").expect("SECRET_KEY is set").as_bytes()).expect("SECRET_KEY has 32 bytes");
    let key = SigningKey::from_bytes(&key_bytes);
    key.sign(message).to_bytes().to_vec()
}
