//@ compile: no, the oracle has every crate
//@ crates: sha2 0.10
// What a derive makes has the whole name of the type in its own, not a beginning of a word.
#[derive(Debug, Clone)]
pub struct S {
    pub bytes: Vec<u8>,
}

#[derive(Debug)]
pub struct Ba;

#[inline]
pub fn to() -> S {
    S { bytes: bag_of_bytes::all() }
    //         ^^^^^^^^^^^^ undeclared-crate
}

pub fn digest(data: &[u8]) -> Vec<u8> {
    simple_hash::digest(data)
//  ^^^^^^^^^^^ undeclared-crate: no crate `simple_hash` is listed in Cargo.toml
}

pub fn run() {
    tokio_task::spawn()
//  ^^^^^^^^^^ undeclared-crate: no crate `tokio_task` is listed in Cargo.toml
}
