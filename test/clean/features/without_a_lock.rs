//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
x25519-dalek = "2"
//@ file: src/lib.rs
use x25519_dalek::StaticSecret;

pub fn wrap(secret: [u8; 32]) -> StaticSecret {
    StaticSecret::from(secret)
}
