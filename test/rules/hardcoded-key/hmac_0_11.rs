//@ crates: hmac 0.11, sha2 0.9
//@ compile: no, the oracle has no hmac of that age
use hmac::{Hmac, Mac, NewMac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn tag(message: &[u8]) -> Vec<u8> {
    let mut mac = HmacSha256::new_from_slice(b"my secret and secure key").expect("HMAC takes keys of any size");
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    mac.update(message);
    let whole = mac.finalize_reset().into_bytes();
    whole.to_vec()
}

pub fn from_an_array(message: &[u8], tag: &[u8]) -> bool {
    let mut mac = Hmac::<Sha256>::new(&[7u8; 64].into());
    //                                ^^^^^^^^^^^^^^^^^ hardcoded-key
    mac.update(message);
    mac.finalize().into_bytes().as_slice() == tag
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}
