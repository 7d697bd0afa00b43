//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};
use std::{cell::RefCell, rc::Rc};

struct Ctr { value: u32 }
pub struct Pipe { cipher: ChaCha20Poly1305, iv: [u8; 8], ctr: Rc<RefCell<Ctr>> }
impl Pipe {
    pub fn send(&self, data: &[u8]) -> Vec<u8> {
        let mut ctr = self.ctr.borrow_mut();
        let mut n = [0u8; 12];
        n[..8].copy_from_slice(&self.iv);
        n[8..].copy_from_slice(&ctr.value.to_le_bytes());
        ctr.value = ctr.value.checked_add(1).expect("used up");
        self.cipher.encrypt(Nonce::from_slice(&n), data).unwrap()
    }
}
fn main() {
    let p = Pipe { cipher: ChaCha20Poly1305::new(&rand::random::<[u8; 32]>().into()), iv: rand::random(), ctr: Rc::new(RefCell::new(Ctr { value: 0 })) };
    p.send(b"1"); p.send(b"2");
}
