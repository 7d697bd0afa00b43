//@ crates: sha1_smol 1, aws-lc-rs 1
//@ compile: no, the crates are not at hand
use aws_lc_rs::digest;

pub fn session_token(user: &str) -> String {
    sha1_smol::Sha1::from(user).digest().to_string()
  //^^^^^^^^^^^^^^^^^^^^^ weak-hash
}

pub fn reset_token(user: &str) -> String {
    let mut hasher = sha1_smol::Sha1::new();
    //               ^^^^^^^^^^^^^^^^^^^^ weak-hash
    hasher.update(user.as_bytes());
    hasher.digest().to_string()
}

pub fn hashed(password: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, password).as_ref().to_vec()
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-hash
}

pub fn hashed_in_steps(password: &[u8]) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA1_FOR_LEGACY_USE_ONLY);
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-hash
    context.update(password);
    context.finish().as_ref().to_vec()
}
