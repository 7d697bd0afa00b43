use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest, Sha256};

pub fn run_update(key: &VerifyingKey, update: &[u8], signature: &Signature) -> usize {
    let _ = key.verify(update, signature);
    update.len()
}

pub fn run_strict(key: &VerifyingKey, update: &[u8], signature: &Signature) -> Result<usize, ed25519_dalek::SignatureError> {
    key.verify_strict(update, signature)?;
    Ok(update.len())
}

pub fn never_looked_at(key: &p256::ecdsa::VerifyingKey, update: &[u8], signature: &p256::ecdsa::Signature) -> usize {
    use p256::ecdsa::signature::Verifier as _;
    let _verified = key.verify(update, signature).is_ok();
    update.len()
}

pub fn webhook(key: &ring::hmac::Key, body: &[u8], tag: &[u8]) -> String {
    drop(ring::hmac::verify(key, body, tag));
    String::from_utf8_lossy(body).into_owned()
}

pub fn license(key: &RsaPublicKey, body: &[u8], signature: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    key.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(body), signature).map_err(|error| error.to_string())?;
    Ok(body.to_vec())
}

pub fn in_place(cipher: &ChaCha20Poly1305, nonce: &Nonce, tag: &chacha20poly1305::Tag, message: &mut [u8]) {
    let _ = cipher.decrypt_in_place_detached(nonce, b"", message, tag);
}

pub struct Webhook {
    secret: Vec<u8>,
}

impl Webhook {
    fn check(&self, body: &[u8], tag: &[u8]) -> bool {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else { return false };
        mac.update(body);
        mac.verify_slice(tag).is_ok()
    }

    fn verify(&self, body: &[u8], tag: &[u8]) -> Result<(), String> {
        if !self.check(body, tag) {
            return Err("forged".into());
        }
        Ok(())
    }

    pub fn receive(&self, body: &[u8], tag: &[u8]) -> Vec<u8> {
        self.check(body, tag);
        let _ = self.verify(body, tag);
        body.to_vec()
    }

    pub fn receive_logged(&self, body: &[u8], tag: &[u8]) -> Vec<u8> {
        if let Err(error) = self.verify(body, tag) {
            eprintln!("warning: {error}");
        }
        body.to_vec()
    }
}
