//@ crates: dryoc 0.6
//@ compile: no, the oracle lacks the crate
use dryoc::dryocsecretbox::*;
use dryoc::types::*;

fn all(key: &Key, rows: &[Vec<u8>]) -> Vec<(Nonce, Vec<u8>)> {
    rows.iter().map(|row| { let nonce = Nonce::gen(); let b = DryocSecretBox::encrypt_to_vecbox(row, &nonce, key).to_vec(); (nonce, b) }).collect()
}
fn main() { all(&Key::gen(), &[vec![1]]); }
