use std::ptr;
use zeroize::{Zeroize, Zeroizing};

pub struct Password {
    inner: String,
}

impl Drop for Password {
    fn drop(&mut self) {
        self.inner.zeroize();
    }
}

pub struct Locked {
    ptr: *mut u8,
    len: usize,
}

impl Drop for Locked {
    fn drop(&mut self) {
        unsafe { std::slice::from_raw_parts_mut(self.ptr, self.len).zeroize() }
    }
}

pub struct Seed([u8; 32]);

impl Drop for Seed {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

pub struct Master {
    key: [u8; 32],
}

impl Drop for Master {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

pub struct Slots {
    keys: Vec<u8>,
}

impl Drop for Slots {
    fn drop(&mut self) {
        self.keys.zeroize();
    }
}

pub fn wipe(key: &mut [u8; 32]) {
    key.zeroize();
}

pub fn clear_password(password: &mut [u8]) {
    password.zeroize();
}

pub fn use_once(mut session_key: [u8; 32]) -> u8 {
    let first = session_key[0];
    session_key.zeroize();
    first
}

pub fn leak(secret_key: Vec<u8>) {
    drop(Zeroizing::new(secret_key));
}

pub struct Good(pub Vec<u8>);

impl Drop for Good {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
