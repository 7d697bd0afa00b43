//@ crates: aes-gcm 0.10, ed25519-dalek 2 +rand_core, rand 0.8, sha2 0.10
//@ compile: main
use aes_gcm::{aead::*, Aes256Gcm};
use rand::prelude::*;
use sha2::Digest as _;

pub fn by_globs(message: &[u8]) -> Result<Vec<u8>> {
    let mut key = [0u8; 32];
    rand::thread_rng().fill_bytes(&mut key);
    let cipher = Aes256Gcm::new(&key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut aes_gcm::aead::OsRng);
    cipher.encrypt(&nonce, message)
}

pub fn without_a_name(data: &[u8]) -> Vec<u8> {
    sha2::Sha256::new().chain_update(data).finalize().to_vec()
}

pub fn in_the_function(key: &ed25519_dalek::SigningKey, message: &[u8]) -> ed25519_dalek::Signature {
    use ed25519_dalek::Signer;
    let sign = |bytes: &[u8]| key.sign(bytes);
    sign(message)
}

pub fn in_a_block(key: &ed25519_dalek::VerifyingKey, signature: &ed25519_dalek::Signature) -> bool {
    if signature.to_bytes()[0] == 0 {
        return false;
    }
    let held = {
        use ed25519_dalek::Verifier as Checks;
        key.verify(b"message", signature)
    };
    held.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes() {
        assert_eq!(sha2::Sha256::digest(b"a").len(), 32);
    }

    mod deeper {
        use super::super::*;

        #[test]
        fn hashes() {
            let mut rng = rand::rngs::StdRng::from_entropy();
            assert_ne!(rng.next_u64(), rng.gen());
        }
    }
}
