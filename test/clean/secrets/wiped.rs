//@ crates: zeroize 1, secrecy 0.8
//@ compile: main
use secrecy::{ExposeSecret, Secret};
use std::sync::atomic::{compiler_fence, Ordering};
use zeroize::Zeroize;

pub struct Volatile {
    material: [u8; 32],
}

impl Drop for Volatile {
    fn drop(&mut self) {
        for byte in self.material.iter_mut() {
            unsafe { std::ptr::write_volatile(byte, 0) };
        }
        compiler_fence(Ordering::SeqCst);
    }
}

pub struct Fenced(Vec<u8>);

impl Drop for Fenced {
    fn drop(&mut self) {
        self.0.fill(0);
        compiler_fence(Ordering::SeqCst);
        std::hint::black_box(&self.0);
    }
}

pub struct Counter {
    count: usize,
    open: bool,
}

impl Drop for Counter {
    fn drop(&mut self) {
        self.count = 0;
        self.open = false;
    }
}

// A buffer that is used again lives on: these zeros are read.
pub fn pad(block: &mut [u8; 16], data: &[u8]) {
    block.fill(0);
    block[..data.len()].copy_from_slice(data);
}

pub fn histogram(data: &[u8]) -> [u32; 256] {
    let mut counts = [1u32; 256];
    counts.fill(0);
    for byte in data {
        counts[*byte as usize] += 1;
    }
    counts
}

pub fn last_use(mut key: [u8; 32]) {
    key.zeroize();
}

pub fn exposed(key: &Secret<Vec<u8>>) -> usize {
    key.expose_secret().len()
}

pub fn freed(buffer: Vec<u8>) -> *const u8 {
    let start = buffer.as_ptr();
    std::mem::forget(buffer);
    start
}
