//@ crates: ed25519-dalek 2 +rand_core, base64 0.22
//@ compile: main with errors
use base64::Engine;
use ed25519_dalek::{Signature, Signer, SigningKey};

pub fn signed(key: &SigningKey, message: &[u8]) -> Signature {
    key.sign(message)
}

// A module has nothing of what is imported around it.
pub mod inner {
    use base64::engine::general_purpose::STANDARD;
    use ed25519_dalek::{Signature, VerifyingKey};

    pub fn holds(key: &VerifyingKey, message: &[u8], signature: &Signature) -> bool {
        key.verify(message, signature).is_ok()
        //  ^^^^^^ missing-trait-import [fix]: `VerifyingKey` has `verify`
    }

    pub fn text(bytes: &[u8]) -> String {
        STANDARD.encode(bytes)
        //       ^^^^^^ missing-trait-import [fix]: `Engine`
    }
}

// What one function imports is not there for the next.
pub fn first(key: &ed25519_dalek::VerifyingKey, signature: &Signature) -> bool {
    use ed25519_dalek::Verifier;
    key.verify(b"one", signature).is_ok() && base64::engine::general_purpose::STANDARD.encode("x") == "eA=="
}

pub fn second(key: &ed25519_dalek::VerifyingKey, signature: &Signature) -> bool {
    key.verify(b"two", signature).is_ok()
    //  ^^^^^^ missing-trait-import [fix]
}
