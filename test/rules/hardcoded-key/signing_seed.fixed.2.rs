use ed25519_dalek::{Signer, SigningKey};

pub fn sign(message: &[u8]) -> Vec<u8> {
    let key_bytes = rand::random::<[u8; 32]>();
    let key = SigningKey::from_bytes(&key_bytes);
    key.sign(message).to_bytes().to_vec()
}
