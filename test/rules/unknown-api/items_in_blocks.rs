//@ crates: sha2 0.10, digest 0.10, ed25519-dalek 2.2
//@ compile: main with errors
use digest::Digest;

pub fn both(message: &[u8]) -> (Vec<u8>, Vec<u8>) {
    fn hash<D: Digest>(message: &[u8]) -> Vec<u8> {
        let mut hasher = D::new();
        hasher.upadte(message);
        //     ^^^^^^ unknown-api
        hasher.finalize().to_vec()
    }
    struct Keys {
        signing: ed25519_dalek::SigningKye,
        //                      ^^^^^^^^^^ unknown-api
    }
    type Short = sha2::Sha265;
    //                 ^^^^^^ unknown-api
    let _ = |keys: Keys| keys.signing;
    (hash::<sha2::Sha526>(message), hash::<Short>(message))
    //            ^^^^^^ unknown-api
}

pub fn parsed(text: &str) -> Result<u8, ed25519_dalek::SignatureError> {
    Ok::<u8, ed25519_dalek::Eror>(text.len() as u8)
    //                      ^^^^ unknown-api
}
