//@ crates: ring 0.17
//@ compile: main
// Ring counts from zero in each call, under a key that main has read from a file.
use ring::aead::{Aad, BoundKey, Nonce, NonceSequence, SealingKey, UnboundKey, AES_256_GCM, NONCE_LEN};
use ring::error::Unspecified;

struct Numbers {
    next: u32,
}

impl NonceSequence for Numbers {
    fn advance(&mut self) -> Result<Nonce, Unspecified> {
        let mut bytes = [0u8; NONCE_LEN];
        bytes[8..].copy_from_slice(&self.next.to_be_bytes());
        self.next += 1;
        Nonce::try_assume_unique_for_key(&bytes)
    }
}

fn read_key(path: &str) -> Result<Vec<u8>, String> {
    let key = std::fs::read(path).map_err(|e| e.to_string())?;
    if key.len() != AES_256_GCM.key_len() {
        return Err(format!("a key of {} bytes", key.len()));
    }
    Ok(key)
}

fn seal(key: &[u8], message: &[u8]) -> Result<Vec<u8>, Unspecified> {
    let mut sealing = SealingKey::new(UnboundKey::new(&AES_256_GCM, key)?, Numbers { next: 0 });
    //                                                                     ^^^^^^^^^^^^^^^^^^^ nonce-reuse: starts again with each call
    let mut sealed = message.to_vec();
    sealing.seal_in_place_append_tag(Aad::empty(), &mut sealed)?;
    Ok(sealed)
}

fn main() {
    let key = match read_key("letters.key") {
        Ok(key) => key,
        Err(why) => {
            eprintln!("{why}");
            std::process::exit(1);
        }
    };
    for letter in ["a", "b"] {
        println!("{}", seal(&key, letter.as_bytes()).map_or(0, |sealed| sealed.len()));
    }
}
