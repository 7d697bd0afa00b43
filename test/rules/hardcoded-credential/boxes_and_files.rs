//@ crates: cocoon 0.4, simple_crypt 0.2, rand 0.8
//@ compile: no, the oracle has neither of these crates
use cocoon::Cocoon;
use std::path::Path;

pub fn boxes() -> (Cocoon<'static, cocoon::Creation>, Cocoon<'static, cocoon::Parsing>) {
    let _ = Cocoon::from_rng(b"kX9vPq2LmZ7sYt4w", rand::thread_rng());
    //                       ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    (Cocoon::from_entropy(b"kX9vPq2LmZ7sYt4w"), Cocoon::parse_only(b"kX9vPq2LmZ7sYt4w"))
    //                    ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    //                                                             ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
}

pub fn files(from: &Path, to: &Path) -> Option<()> {
    simple_crypt::encrypt_file(from, to, b"kX9vPq2LmZ7sYt4w").ok()?;
    //                                   ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    simple_crypt::decrypt_file(to, from, b"kX9vPq2LmZ7sYt4w").ok()?;
    //                                   ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    simple_crypt::encrypt_directory(from, to, b"kX9vPq2LmZ7sYt4w").ok()?;
    //                                        ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    simple_crypt::decrypt_directory(to, from, b"kX9vPq2LmZ7sYt4w").ok()
    //                                        ^^^^^^^^^^^^^^^^^^^ hardcoded-credential
}
