// What an index gives is not the first argument of the type: a map is asked by key and gives its value.
//@ crates: zeroize 1, indexmap 2
//@ compile: no, the oracle has no indexmap
use std::collections::HashMap;
use zeroize::Zeroizing;

struct Entry {
    devices: Vec<u8>,
}

fn devices(by_key: &HashMap<Zeroizing<String>, Entry>, key: &Zeroizing<String>) -> usize {
    by_key[key].devices.len()
}

fn ordered(by_key: &indexmap::IndexMap<Zeroizing<String>, Entry>) -> usize {
    by_key[0].devices.len()
}
