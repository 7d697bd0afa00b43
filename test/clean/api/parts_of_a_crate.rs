//@ compile: no, the oracle has another time-core
//! What is published for another crate alone changes within its line of versions.
use time_core::convert::*;

pub fn seconds(days: u64) -> u64 {
    days * u64::from(Second.per(Day))
}

pub fn nanoseconds() -> u64 {
    Nanosecond::per(Second).into()
}
//@ file: Cargo.toml
[package]
name = "clock"
version = "0.1.0"
edition = "2021"

[dependencies]
time-core = "0.1.1"
//@ file: Cargo.lock
version = 4

[[package]]
name = "clock"
version = "0.1.0"
dependencies = [
 "time-core",
]

[[package]]
name = "time-core"
version = "0.1.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
