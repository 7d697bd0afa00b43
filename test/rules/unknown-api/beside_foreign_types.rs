//@ crates: aes-gcm 0.10, rand 0.8, somewhere 1
//@ compile: no, of a crate that there is not
use aes_gcm::aead::OsRng;
use somewhere::{Config, Mode, Session, Vault};

pub struct Holder {
    vault: Vault,
}

// What is imported are types, as their uses show: none of them gives the generator a method.
pub fn token(config: &Config) -> String {
    let session = Session::current();
    session.start(config, Mode::Fast);
    OsRng.random_string(48)
    //    ^^^^^^^^^^^^^ unknown-api: `OsRng` has no method `random_string`
}
