//@ crates: sha2 0.10, rand 0.8
//@ compile: main
// The trait of an impl is in scope within it, without an import.
use sha2::{Sha256, Sha512};

#[derive(Default)]
pub struct Both {
    short: Sha256,
    long: Sha512,
}

impl sha2::digest::Update for Both {
    fn update(&mut self, data: &[u8]) {
        self.short.update(data);
        self.long.update(data);
    }
}

pub struct Counting {
    inner: rand::rngs::StdRng,
    drawn: usize,
}

impl rand::RngCore for Counting {
    fn next_u32(&mut self) -> u32 {
        self.drawn += 4;
        self.inner.next_u32()
    }

    fn next_u64(&mut self) -> u64 {
        self.drawn += 8;
        self.inner.next_u64()
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.drawn += dest.len();
        self.inner.fill_bytes(dest);
    }

    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> Result<(), rand::Error> {
        self.drawn += dest.len();
        self.inner.try_fill_bytes(dest)
    }
}

pub fn counting(inner: rand::rngs::StdRng) -> impl rand::RngCore {
    struct Plain(rand::rngs::StdRng);
    impl rand::RngCore for Plain {
        fn next_u32(&mut self) -> u32 {
            self.0.next_u32()
        }
        fn next_u64(&mut self) -> u64 {
            self.0.next_u64()
        }
        fn fill_bytes(&mut self, dest: &mut [u8]) {
            self.0.fill_bytes(dest)
        }
        fn try_fill_bytes(&mut self, dest: &mut [u8]) -> Result<(), rand::Error> {
            self.0.try_fill_bytes(dest)
        }
    }
    Plain(inner)
}
