//@ crates: cipher 0.4
//@ compile: no, `ciphers.inc` is not there
//! What `include!` brings cannot be seen, and it may bring a module that has the name of a crate.
mod registry {
    include!("ciphers.inc");
}

mod choice {
    use crate::registry::*;

    pub fn preferred() -> cipher::Name {
        cipher::AES_256_GCM
    }
}
