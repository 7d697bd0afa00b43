//@ crates: hmac 0.12, sha2 0.10, aes-gcm 0.10
//@ compile: main
#![allow(unused)]
mod helpers {
    pub mod sha2 {
        pub struct Fast;
    }
    pub use super::vendored as hmac;
}

pub mod vendored {
    pub struct Quick;
}

fn shadowed_by_an_import() {
    use helpers::sha2;
    use sha2::Fast;
    let _ = Fast;
}

fn shadowed_by_an_import_of_another_name() {
    use helpers::hmac;
    {
        use hmac::Quick;
        let _ = Quick;
    }
}

fn shadowed_by_an_item() {
    mod sha2 {
        pub struct Own;
    }
    use self::helpers as _;
    type Digest = sha2::Own;
    let _: Option<Digest> = None;
}

fn behind_a_feature() {
    #[cfg(feature = "old")]
    use aes_gcm::aead::NewAead;
}

fn alias_of_an_outer_name<T>() {
    type Sha256 = sha2::Sha512;
    use sha2::Digest;
    let _ = Sha256::new().finalize();
    {
        type Sha256 = Vec<u8>;
        let _ = Sha256::new().to_vec();
    }
}

fn circular() {
    type A = Option<B>;
    type B = Box<u8>;
    let a: A = None;
    let _ = a.map(|b| b.wrapping_add(1));
}

fn from_the_file() {
    use crate::helpers::sha2::Fast;
    use self::vendored::Quick;
    let _ = (Fast, Quick);
}
