//@ crates: aes-gcm 0.10
//@ compile: main
// Known-answer tests need fixed keys and nonces.
pub const ROUNDS: usize = 14;

#[cfg(test)]
mod tests {
    use aes_gcm::{
        aead::{Aead, KeyInit},
        Aes256Gcm, Nonce,
    };

    #[test]
    fn vector_13() {
        let cipher = Aes256Gcm::new(&[0u8; 32].into());
        let nonce = Nonce::from_slice(&[0u8; 12]);
        let first = cipher.encrypt(nonce, b"".as_ref()).unwrap();
        let second = cipher.encrypt(nonce, b"".as_ref()).unwrap();
        assert_eq!(first, second);
        let password = "hunter2-test";
        assert_eq!(password.len(), 12);
    }
}
