//@ crates: fastrand 2
//@ compile: main
// Of a crate that draws in ways of its own.
pub struct User {
    pub salt: [u8; 16],
    pub reset_code: u32,
}

pub fn user() -> User {
    let mut rng = fastrand::Rng::new();
    let mut salt = [0u8; 16];
    rng.fill(&mut salt);
  //^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
    User { salt, reset_code: fastrand::u32(100_000..999_999) }
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
}

pub fn password() -> String {
    let alphabet = b"abcdefghijkmnopqrstuvwxyz";
    (0..16).map(|_| alphabet[fastrand::usize(..alphabet.len())] as char).collect()
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
}
