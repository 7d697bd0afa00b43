//@ crates: p256 0.13 +ecdh +ecdsa +pem, k256 0.13, rand_core 0.6 +getrandom, elliptic-curve 0.13
//@ compile: main
use p256::ecdsa::{signature::Signer, Signature, SigningKey};
use p256::{PublicKey, SecretKey};
use rand_core::OsRng;

const SCALAR: [u8; 32] = [0x11; 32];

pub fn sign(message: &[u8]) -> Result<Signature, p256::ecdsa::Error> {
    let key = SigningKey::from_slice(&SCALAR)?;
    //                               ^^^^^^^ hardcoded-key
    let _same = SigningKey::from_bytes(&SCALAR.into())?;
    //                                 ^^^^^^^^^^^^^^ hardcoded-key
    Ok(key.sign(message))
}

pub fn fresh() -> (SigningKey, SecretKey) {
    (SigningKey::random(&mut OsRng), SecretKey::random(&mut OsRng))
}

pub fn agree(theirs: &[u8]) -> Result<Vec<u8>, p256::elliptic_curve::Error> {
    let theirs = PublicKey::from_sec1_bytes(theirs)?;
    let ours = SecretKey::from_slice(b"0123456789abcdef0123456789abcdef")?;
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let _other = k256::SecretKey::from_bytes(&[7u8; 32].into())?;
    //                                       ^^^^^^^^^^^^^^^^^ hardcoded-key
    let shared = p256::ecdh::diffie_hellman(ours.to_nonzero_scalar(), theirs.as_affine());
    Ok(shared.raw_secret_bytes().to_vec())
}

pub fn read(pem: &str) -> Result<SecretKey, p256::elliptic_curve::Error> {
    SecretKey::from_sec1_pem(pem)
}

pub fn once(theirs: &PublicKey) -> p256::ecdh::SharedSecret {
    p256::ecdh::EphemeralSecret::random(&mut OsRng).diffie_hellman(theirs)
}
