//@ crates: openssl 0.10, x25519-dalek 2 +static_secrets, rsa 0.9, rcgen 0.13, ring 0.17, rustls 0.23
//@ compile: main with errors
use openssl::nid::Nid;
use rcgen::{Certificate, CertificateParams};
use ring::signature;
use rsa::PublicKey;
//       ^^^^^^^^^ unknown-api [fix]
use rustls::server::AllowAnyAuthenticatedClient;
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-api: since 0.22.0 see `server::WebPkiClientVerifier::builder`
use x25519_dalek::StaticSecret;

// Another curve is no other spelling.
pub fn curve() -> Nid {
    Nid::SECP256R1
    //   ^^^^^^^^^ unknown-api
}

// What gives the bytes of a key makes none of them.
pub fn load(bytes: [u8; 32]) -> StaticSecret {
    StaticSecret::from_bytes(bytes)
    //            ^^^^^^^^^^ unknown-api
}

// What took its place is called on something else.
pub fn issue(params: CertificateParams) -> Certificate {
    Certificate::from_params(params)
    //           ^^^^^^^^^^^ unknown-api: since 0.13.0 see `params.self_signed(&key_pair)`
}

pub fn check(key: &[u8], message: &[u8], tag: &[u8]) -> bool {
    signature::verify(&signature::ED25519, key, message, tag).is_ok()
    //         ^^^^^^ unknown-api: since 0.16.0 see `UnparsedPublicKey::new(alg, pk).verify(msg, sig)`
}
