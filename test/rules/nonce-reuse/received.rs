//@ crates: rand 0.8, ring 0.17
//@ compile: main
use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM};
use ring::rand::{SecureRandom, SystemRandom};
use std::sync::mpsc::Receiver;

fn worker(rx: Receiver<Vec<u8>>, secret: [u8; 32]) -> Result<(), ring::error::Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &secret)?);
    let rng = SystemRandom::new();
    let mut nonce = [0u8; 12];
    rng.fill(&mut nonce)?;
    while let Ok(mut msg) = rx.recv() {
        let tag = key.seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut msg)?;
        //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
        msg.extend_from_slice(tag.as_ref());
    }
    Ok(())
}
fn main() { let (tx, rx) = std::sync::mpsc::channel(); tx.send(vec![1]).unwrap(); worker(rx, rand::random()).unwrap(); }
