//@ crates: hmac 0.10, sha2 0.9
//@ compile: no, the oracle has no hmac of that age
use hmac::{Hmac, Mac, NewMac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn tag(message: &[u8]) -> Vec<u8> {
    let mut mac = HmacSha256::new_varkey(b"my secret and secure key").expect("HMAC takes keys of any size");
    //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

pub fn check(message: &[u8], tag: &[u8]) -> bool {
    let mut mac = Hmac::<Sha256>::new_varkey(b"my secret and secure key").unwrap();
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    mac.update(message);
    mac.verify(tag).is_ok()
}
