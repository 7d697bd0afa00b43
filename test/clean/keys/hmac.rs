//@ crates: hmac 0.12, sha2 0.10, sha1 0.10
//@ compile: main
// The data may be constant, the key is not. HMAC does not rest on collisions, so SHA-1 will do for TOTP.
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::Sha256;

pub fn tag(key: &[u8], data: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
    mac.update(b"v1:");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

pub fn totp(secret: &[u8], step: u64) -> u32 {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("any length");
    mac.update(&step.to_be_bytes());
    let code = mac.finalize().into_bytes();
    let offset = usize::from(code[19] & 15);
    let bytes: [u8; 4] = code[offset..offset + 4].try_into().expect("4 bytes");
    (u32::from_be_bytes(bytes) & 0x7fff_ffff) % 1_000_000
}
