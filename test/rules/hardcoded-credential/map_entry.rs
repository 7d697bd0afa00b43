//@ compile: main
use std::collections::BTreeMap;

pub fn seed(store: &mut BTreeMap<String, String>) {
    store.insert("admin_password".to_string(), "s3cr3t-admin".to_string());
    //                                         ^^^^^^^^^^^^^^ hardcoded-credential
}
