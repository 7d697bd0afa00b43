use crypto_box::{aead::{Aead, AeadCore, OsRng}, PublicKey, SalsaBox, SecretKey};

struct Chat { sb: SalsaBox, nonce: crypto_box::Nonce }
impl Chat {
    fn new(peer: &PublicKey, own: &SecretKey) -> Self { Chat { sb: SalsaBox::new(peer, own), nonce: SalsaBox::generate_nonce(&mut OsRng) } }
    fn say(&self, text: &str) -> Vec<u8> { let nonce = SalsaBox::generate_nonce(&mut OsRng); [nonce.as_slice(), &self.sb.encrypt(&nonce, text.as_bytes()).unwrap()].concat() }
}
fn main() { let a = SecretKey::generate(&mut OsRng); let c = Chat::new(&a.public_key(), &a); c.say("1"); c.say("2"); }
