//@ crates: ed25519-dalek 2.2, ring 0.17, jsonwebtoken 8.3
//@ compile: main
// Public keys may stand in the source.
use ed25519_dalek::{Signature, SignatureError, VerifyingKey};
use jsonwebtoken::DecodingKey;
use ring::signature::{UnparsedPublicKey, ED25519};

const RELEASE_KEY: [u8; 32] = [
    0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a, 0x0e, 0xe1, 0x72,
    0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
];

const ISSUER: &str = "-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----";

pub fn check(message: &[u8], signature: &Signature) -> Result<(), SignatureError> {
    VerifyingKey::from_bytes(&RELEASE_KEY)?.verify_strict(message, signature)
}

pub fn check_with_ring(message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, &RELEASE_KEY).verify(message, signature).is_ok()
}

pub fn issuer() -> Option<DecodingKey> {
    DecodingKey::from_ed_pem(ISSUER.as_bytes()).ok()
}
