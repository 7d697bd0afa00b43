//@ crates: rustls 0.23 +aws_lc_rs, hkdf 0.13 +kdf, ecdsa 0.16 +dev
//@ compile: no, the features are not on where rustc is asked
// Modules that a crate has only with a feature on.
use ecdsa::dev::curve;
use hkdf::kdf::Kdf;
use rustls::crypto::aws_lc_rs;

fn provider() -> rustls::crypto::CryptoProvider {
    let _ = aws_lc_rs::default_provider();
    rustls::crypto::aws_lc_rs::default_provider()
}
