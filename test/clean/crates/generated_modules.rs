//@ compile: no, the oracle has no such derives
//@ file: Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"

[dependencies]
made = "1"
//@ file: src/lib.rs
// Modules that derives and attributes name after what they stand on, however the name is cut into words.
#[derive(made::Query)]
pub struct FindUser;

#[derive(made::Fields)]
pub struct OAuthKey {
    pub id: u64,
}

#[derive(made::Fields)]
pub struct S {
    pub id: u64,
}

#[made::task]
pub fn rotate() {}

pub fn all(found: find_user::Found, key: oauth_key::Id, other: o_auth_key_fields::Id, short: s_fields::Id) {
    __rotate::start(found, key, other, short);
    rotate_task::start();
}
