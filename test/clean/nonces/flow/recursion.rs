//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm};

struct Node { data: Vec<u8>, children: Vec<Node> }

fn seal_tree(cipher: &Aes256Gcm, node: &Node, out: &mut Vec<Vec<u8>>) {
    let nonce = Aes256Gcm::generate_nonce(OsRng);
    out.push([nonce.to_vec(), cipher.encrypt(&nonce, node.data.as_slice()).unwrap()].concat());
    for child in &node.children { seal_tree(cipher, child, out); }
}
fn main() {
    let c = Aes256Gcm::new(&rand::random::<[u8; 32]>().into());
    let tree = Node { data: vec![1], children: vec![Node { data: vec![2], children: vec![] }] };
    let mut out = vec![];
    seal_tree(&c, &tree, &mut out);
}
