//@ crates: md-5 0.10
//@ compile: main
use md5::{Digest, Md5};

pub fn auth_response(user: &str, realm: &str, password: &str) -> Vec<u8> {
    Md5::new()
  //^^^^^^^^ weak-hash [high]
        .chain_update(user)
        .chain_update(realm)
        .chain_update(password)
        .finalize()
        .to_vec()
}
