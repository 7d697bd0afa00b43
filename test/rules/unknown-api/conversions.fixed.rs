use x25519_dalek::{PublicKey, StaticSecret};

pub fn agree(mine: [u8; 32], theirs: &[u8; 32]) -> [u8; 32] {
    let secret = StaticSecret::from(mine);
    let public = PublicKey::from(*theirs);
    secret.diffie_hellman(&public).to_bytes()
}

pub fn public(mine: [u8; 32], theirs: &[u8]) -> (PublicKey, PublicKey) {
    (PublicKey::from(mine), PublicKey::from_slice(theirs))
}
