use aws_lc_rs::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM};
use aws_lc_rs::rand::{SecureRandom, SystemRandom};

fn pack(secret: &[u8; 32], header: &mut Vec<u8>, body: &mut Vec<u8>) -> Result<[u8; 12], aws_lc_rs::error::Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, secret)?);
    let mut iv = [0u8; 12];
    SystemRandom::new().fill(&mut iv)?;
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(iv), Aad::empty(), header)?;
    let nonce = rand::random::<[u8; 12]>();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), body)?;
    Ok(iv)
}
fn main() { pack(&std::fs::read("k").unwrap().try_into().unwrap(), &mut vec![1], &mut vec![2]).unwrap(); }
