// Of a crate that draws in ways of its own.
pub struct User {
    pub salt: [u8; 16],
    pub reset_code: u32,
}

pub fn user() -> User {
    let mut rng = fastrand::Rng::new();
    let mut salt = [0u8; 16];
    rand::RngCore::fill_bytes(&mut rand::rngs::OsRng, &mut salt);
    User { salt, reset_code: rand::Rng::gen_range::<u32, _>(&mut rand::rngs::OsRng, 100_000..999_999) }
}

pub fn password() -> String {
    let alphabet = b"abcdefghijkmnopqrstuvwxyz";
    (0..16).map(|_| alphabet[rand::Rng::gen_range::<usize, _>(&mut rand::rngs::OsRng, 0..alphabet.len())] as char).collect()
}
