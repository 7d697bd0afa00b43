//@ crates: hex 0.4
//@ compile: no, the oracle has every crate
pub fn etag(body: &[u8]) -> String {
    format!("{:x}", md5::compute(body))
    //              ^^^ undeclared-crate [fix]: the crate `md5` is not listed in Cargo.toml
}

pub fn stored(password: &[u8], salt: &[u8]) -> bool {
    let config = argon2::Config::default();
    //           ^^^^^^ undeclared-crate [fix]: the crate `rust-argon2`, `argon2` in paths, is not listed
    config.time_cost > 0 && password.len() > salt.len()
}
