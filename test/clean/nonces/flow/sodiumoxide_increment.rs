//@ crates: sodiumoxide 0.2
//@ compile: no, the oracle lacks the crate
use sodiumoxide::crypto::secretbox;
fn all(key: &secretbox::Key, rows: &[&str]) -> Vec<Vec<u8>> {
    let mut nonce = secretbox::gen_nonce();
    let mut v = vec![nonce.0.to_vec()];
    for r in rows { v.push(secretbox::seal(r.as_bytes(), &nonce, key)); nonce.increment_le_inplace(); }
    v
}
fn main() { all(&secretbox::gen_key(), &["a"]); }
