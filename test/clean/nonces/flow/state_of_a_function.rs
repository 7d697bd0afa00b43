//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

struct Keys { cipher: Aes256Gcm }
struct AppState { keys: Keys, name: String }
struct Message { nonce: [u8; 12], body: Vec<u8> }

fn make_state() -> AppState {
    AppState { keys: Keys { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()) }, name: "app".into() }
}
fn handle(state: &AppState, body: &[u8]) -> Message {
    let nonce = rand::random();
    Message { nonce, body: state.keys.cipher.encrypt(Nonce::from_slice(&nonce), body).expect("encrypt") }
}
fn read(state: &AppState, m: &Message) -> Option<Vec<u8>> { state.keys.cipher.decrypt(Nonce::from_slice(&m.nonce), m.body.as_slice()).ok() }
fn main() { let s = make_state(); println!("{}", s.name); let m = handle(&s, b"1"); read(&s, &m); }
