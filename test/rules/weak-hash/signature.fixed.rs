use sha1::{Digest, Sha1};

pub fn signature_base(message: &[u8], secret: &[u8]) -> Vec<u8> {
    let mut h = sha2::Sha256::new();
    h.update(secret);
    h.update(message);
    h.finalize().to_vec()
}
