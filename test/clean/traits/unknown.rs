//@ crates: aes-gcm 0.10, rand 0.8, sha2 0.10, somewhere 1
//@ compile: no, of a crate that there is not
use aes_gcm::Aes256Gcm;
use sha2::Sha256;

// A crate that nothing is known of may re-export the trait.
mod by_glob {
    use somewhere::*;

    pub fn hash(data: &[u8]) -> Vec<u8> {
        sha2::Sha256::digest(data).to_vec()
    }
}

mod by_name {
    use somewhere::Hashes;

    pub fn hash(data: &[u8]) -> Vec<u8> {
        sha2::Sha256::digest(data).to_vec()
    }
}

mod by_another_file {
    use crate::traits::Anything;

    pub fn hash(data: &[u8]) -> Vec<u8> {
        sha2::Sha256::digest(data).to_vec()
    }
}

mod by_macro {
    import_everything!();

    pub fn hash(data: &[u8]) -> Vec<u8> {
        sha2::Sha256::digest(data).to_vec()
    }
}

mod when_asked {
    #[cfg(feature = "hash")]
    use sha2::Digest;

    pub fn hash(data: &[u8]) -> Vec<u8> {
        sha2::Sha256::digest(data).to_vec()
    }
}

mod through_a_module {
    pub mod prelude {
        pub use sha2::Digest as Hashing;
    }
    use self::prelude::*;

    pub fn hash(data: &[u8]) -> Vec<u8> {
        sha2::Sha256::digest(data).to_vec()
    }
}

pub fn unknown_receivers(values: &somewhere::Values) {
    values.cipher().encrypt(&[0; 12].into(), b"data".as_ref());
    values.hash.finalize();
}
