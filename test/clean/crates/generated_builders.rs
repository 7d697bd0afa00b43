//@ compile: no, the oracle has no bon
//@ file: Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"

[dependencies]
bon = "3"
//@ file: src/lib.rs
// A derive may make a module that is named after the type and what it makes.
#[derive(bon::Builder)]
pub struct App {
    pub name: String,
}

impl<S: app_builder::State> AppBuilder<S> {
    pub fn named(self) -> Self {
        self
    }
}
