//@ crates: aes-gcm 0.10, ed25519-dalek 2, p256 0.13 +ecdsa, rsa 0.9, hmac 0.12, sha2 0.10, jsonwebtoken 9, anyhow 1, serde 1
//@ compile: no, the derive of serde is not at hand
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use rsa::{Oaep, RsaPrivateKey};
use sha2::Sha256;

pub fn open(key: &[u8], nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new_from_slice(key).expect("the key is good");
    //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ panicking-crypto [information]: panics on bytes that `new_from_slice` cannot read
    cipher.decrypt(Nonce::from_slice(nonce), sealed).unwrap()
    //                                               ^^^^^^^^ panicking-crypto [information]: panics on a message that `decrypt` refuses
}

pub fn opened(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
    let nonce = Nonce::from_slice(nonce);
    Ok(cipher.decrypt(nonce, sealed).unwrap())
    //                               ^^^^^^^^ panicking-crypto [fix]
}

pub fn boxed(key: &RsaPrivateKey, sealed: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let opened = key.decrypt(Oaep::new::<Sha256>(), sealed).unwrap();
    //                                                      ^^^^^^^^ panicking-crypto [fix]
    Ok(opened)
}

pub fn blinded(key: &RsaPrivateKey, sealed: &[u8]) -> Vec<u8> {
    key.decrypt_blinded(&mut rsa::rand_core::OsRng, Oaep::new::<Sha256>(), sealed).unwrap()
    //                                                                             ^^^^^^^^ panicking-crypto
}

pub fn signed(key: &[u8; 32], message: &[u8], signature: &[u8]) {
    let key = VerifyingKey::from_bytes(key).unwrap();
    let signature = Signature::from_slice(signature).unwrap();
    //                                               ^^^^^^^^ panicking-crypto
    key.verify(message, &signature).expect("genuine");
    //                              ^^^^^^^^^^^^^^^^^ panicking-crypto
}

pub fn elliptic(key: &[u8], signature: &[u8]) -> p256::ecdsa::Signature {
    p256::ecdsa::VerifyingKey::from_sec1_bytes(key).unwrap();
    //                                              ^^^^^^^^ panicking-crypto
    p256::ecdsa::Signature::from_der(signature)
        .or_else(|_| p256::ecdsa::Signature::from_slice(signature))
        .unwrap()
}

#[derive(serde::Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub fn subject(token: &str, key: &jsonwebtoken::DecodingKey) -> String {
    let validation = jsonwebtoken::Validation::default();
    let data = jsonwebtoken::decode::<Claims>(token, key, &validation).unwrap();
    //                                                                 ^^^^^^^^ panicking-crypto
    data.claims.sub
}

fn decrypt(cipher: &Aes256Gcm, sealed: &[u8]) -> Result<Vec<u8>, String> {
    if sealed.len() < 12 {
        return Err("too short".into());
    }
    let (nonce, body) = sealed.split_at(12);
    let opened = cipher.decrypt(Nonce::from_slice(nonce), body).map_err(|_| "forged".to_string())?;
    Ok(opened)
}

pub fn name(cipher: &Aes256Gcm, sealed: &[u8]) -> String {
    String::from_utf8_lossy(&decrypt(cipher, sealed).unwrap()).into_owned()
    //                                               ^^^^^^^^ panicking-crypto [low]
}
