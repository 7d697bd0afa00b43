//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};

struct Node { data: Vec<u8>, children: Vec<Node> }

fn seal_tree(cipher: &Aes256Gcm, nonce: &Nonce<aes_gcm::aead::consts::U12>, node: &Node, out: &mut Vec<Vec<u8>>) {
    out.push(cipher.encrypt(nonce, node.data.as_slice()).unwrap());
    //                      ^^^^^ nonce-reuse [fix]
    for child in &node.children {
        seal_tree(cipher, nonce, child, out);
    }
}
fn main() {
    let c = Aes256Gcm::new(&rand::random::<[u8; 32]>().into());
    let n = Aes256Gcm::generate_nonce(OsRng);
    let tree = Node { data: vec![1], children: vec![Node { data: vec![2], children: vec![] }] };
    let mut out = vec![];
    seal_tree(&c, &n, &tree, &mut out);
}
