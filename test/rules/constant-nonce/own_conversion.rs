//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
struct MessageId(u32);
impl From<MessageId> for [u8; 12] {
    fn from(_: MessageId) -> Self { *b"static-nonce" }
}
fn seal(key: &[u8; 32], id: MessageId, data: &[u8]) -> Vec<u8> {
    let n: [u8; 12] = id.into();
    Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(&n), data).unwrap()
}
fn main() { seal(&std::fs::read("k").unwrap().try_into().unwrap(), MessageId(1), b"x"); }
//                                                                 ^^^^^^^^^^^^ constant-nonce
