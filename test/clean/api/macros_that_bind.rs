//@ crates: chacha20poly1305 0.10
//@ compile: main
// A macro of the program may declare what stands where a pattern would: the name means another thing afterwards.
use chacha20poly1305::ChaCha20Poly1305;

pub struct Open {
    pub cipher: ChaCha20Poly1305,
    pub label: String,
}

pub enum State {
    Open(Open),
    Shut,
}

macro_rules! take {
    ($($kind:ident)::+ ($name:ident) = $value:expr) => {
        let $($kind)::+($name) = $value else { return String::new() };
    };
}

pub fn label(cipher: ChaCha20Poly1305) -> String {
    let item = cipher;
    let state = State::Open(Open { cipher: item.clone(), label: "vault".to_string() });
    take!(State::Open(item) = state);
    drop(item.cipher);
    item.label
}
