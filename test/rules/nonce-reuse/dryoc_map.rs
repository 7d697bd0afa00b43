//@ crates: dryoc 0.6
//@ compile: no, the oracle lacks the crate
use dryoc::dryocsecretbox::*;
use dryoc::types::*;

fn all(key: &Key, rows: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let nonce = Nonce::gen();
    rows.iter().map(|row| DryocSecretBox::encrypt_to_vecbox(row, &nonce, key).to_vec()).collect()
    //                                                           ^^^^^^ nonce-reuse
}
fn main() { all(&Key::gen(), &[vec![1]]); }
