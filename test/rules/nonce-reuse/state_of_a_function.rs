//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

struct Keys { cipher: Aes256Gcm, nonce: [u8; 12] }
struct AppState { keys: Keys, name: String }

fn make_state() -> AppState {
    AppState { keys: Keys { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), nonce: rand::random() }, name: "app".into() }
}
fn handle(state: &AppState, body: &[u8]) -> Vec<u8> {
    state.keys.cipher.encrypt(Nonce::from_slice(&state.keys.nonce), body).expect("encrypt")
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse [fix]
}
fn main() { let s = make_state(); println!("{}", s.name); handle(&s, b"1"); handle(&s, b"2"); }
