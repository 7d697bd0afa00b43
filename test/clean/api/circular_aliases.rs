//@ compile: no, an alias may not lead back to itself
// Of a file seen alone, `crate` may mean another root than the file's own.
use aes_gcm::{Aes256Gcm, KeyInit};

pub type Key = crate::Key<Aes256Gcm>;
pub type Keys = Vec<Pair>;
pub type Pair = (Keys, Keys);

fn cipher(key: &Key, all: &Keys) -> Aes256Gcm {
    drop(all);
    Aes256Gcm::new(key)
}
