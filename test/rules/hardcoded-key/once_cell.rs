//@ crates: aes-gcm 0.10, once_cell 1.21
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use once_cell::sync::{Lazy, OnceCell};

static LAZY: Lazy<Key<Aes256Gcm>> = Lazy::new(|| {
    let mut key = [0u8; 32];
    key.copy_from_slice(b"0123456789abcdef0123456789abcdef");
    key.into()
});
static ONCE: OnceCell<[u8; 32]> = OnceCell::new();

pub fn by_lazy() -> Aes256Gcm {
    Aes256Gcm::new(&LAZY)
    //             ^^^^^ hardcoded-key
}

pub fn by_once() -> Aes256Gcm {
    let key = ONCE.get_or_init(|| [7; 32]);
    Aes256Gcm::new_from_slice(key).unwrap()
    //                        ^^^ hardcoded-key
}
