//@ compile: no, `library.inc` is not there
//! The library that its own tests name stands in a file that `include!` brings.
#[cfg(not(miri))]
include!("library.inc");
//@ file: tests/preferred.rs
use shells::*;

fn ask() -> cipher::Name {
    cipher::AES_256_GCM
}
//@ file: Cargo.toml
[package]
name = "shells"
version = "0.1.0"
edition = "2021"

[dependencies]
cipher = "0.4"
