//@ crates: md-5 0.10, sha1 0.10, sha2 0.10, hex 0.4
//@ compile: main
// Names of files that an older release has written.
use md5::{Digest, Md5};

pub struct LegacyIndex;

impl LegacyIndex {
    pub fn bucket(&self, name: &str) -> String {
        let mut h = Md5::new();
        h.update(name);
        hex::encode(h.finalize())
    }
}

pub fn legacy_file_name(title: &str) -> String {
    hex::encode(sha1::Sha1::digest(title))
}
