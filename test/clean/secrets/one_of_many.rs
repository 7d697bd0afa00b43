//@ compile: main
// Enums of keys of any kind, hashed ones, seeds that are words, names of attributes.
#[derive(Debug, Clone)]
pub struct Ed25519PublicKey(pub [u8; 32]);

#[derive(Debug, Clone)]
pub enum SigningKey {
    Ed25519(Ed25519PublicKey),
    Unknown(String),
}

#[derive(Debug, Clone)]
pub enum Key {
    Plain(&'static str),
    Hashed([u8; 32]),
}

#[derive(Debug)]
pub struct Authorize {
    pub current_authority_derived_key_seed: String,
    pub owner: [u8; 32],
}

#[derive(Debug)]
pub struct Mapping {
    pub person_attr_password: String,
}
