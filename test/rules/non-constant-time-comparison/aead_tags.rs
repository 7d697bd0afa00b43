//@ crates: aes-gcm 0.10, chacha20poly1305 0.10
//@ compile: main
pub fn matches(computed: &[u8], tag: &aes_gcm::Tag) -> bool {
    *computed == **tag
//  ^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub fn open(seen: chacha20poly1305::Tag, tag: &chacha20poly1305::Tag) -> bool {
    seen == *tag
//  ^^^^^^^^^^^^ non-constant-time-comparison
}
