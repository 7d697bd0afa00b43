//@ compile: no, the oracle has every crate
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
hex = "0.4" # text
sha2 = { workspace = true }

[workspace]

[workspace.dependencies]
rand = "0.8"
sha2 = "0.10"
//@ file: src/lib.rs
pub fn token() -> [u8; 16] {
    rand::random()
//  ^^^^ undeclared-crate [fix]
}

#[cfg(test)]
mod tests {
    #[test]
    fn draws() {
        assert_ne!(subtle::Choice::from(1).unwrap_u8(), 0);
        //         ^^^^^^ undeclared-crate [fix]
    }
}
