//@ crates: hmac 0.12, sha2 0.10
//@ compile: main with errors
use hmac::Hmac;
use sha2::Sha256;

pub fn tag(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256>>::new_from_slice(key).unwrap();
    //                            ^^^^^^^^^^^^^^ missing-trait-import [fix]
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}

pub fn holds(mac: Hmac<Sha256>, tag: &[u8]) -> bool {
    mac.verify_slice(tag).is_ok()
    //  ^^^^^^^^^^^^ missing-trait-import [fix]: `Mac`
}
