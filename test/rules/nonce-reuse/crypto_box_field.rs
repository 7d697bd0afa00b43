//@ crates: crypto_box 0.9
//@ compile: no, the oracle lacks the crate
use crypto_box::{aead::{Aead, AeadCore, OsRng}, PublicKey, SalsaBox, SecretKey};

struct Chat { sb: SalsaBox, nonce: crypto_box::Nonce }
impl Chat {
    fn new(peer: &PublicKey, own: &SecretKey) -> Self { Chat { sb: SalsaBox::new(peer, own), nonce: SalsaBox::generate_nonce(&mut OsRng) } }
    fn say(&self, text: &str) -> Vec<u8> { self.sb.encrypt(&self.nonce, text.as_bytes()).unwrap() }
    //                                                     ^^^^^^^^^^^ nonce-reuse
}
fn main() { let a = SecretKey::generate(&mut OsRng); let c = Chat::new(&a.public_key(), &a); c.say("1"); c.say("2"); }
