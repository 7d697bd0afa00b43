//@ crates: ring 0.17
//@ compile: main
use ring::aead::{
    Aad, BoundKey, LessSafeKey, Nonce, NonceSequence, OpeningKey, SealingKey, UnboundKey, AES_128_GCM, AES_256_GCM,
    CHACHA20_POLY1305, MAX_TAG_LEN, NONCE_LEN,
};
use ring::agreement::{agree_ephemeral, EphemeralPrivateKey, UnparsedPublicKey, X25519};
use ring::error::Unspecified;
use ring::hkdf::{Prk, Salt, HKDF_SHA256};
use ring::rand::{self, SecureRandom, SystemRandom};
use ring::signature::{Ed25519KeyPair, KeyPair};
use ring::{constant_time, digest, hmac, pbkdf2};
use std::num::NonZeroU32;

pub fn seal(key: &LessSafeKey, rng: &dyn SecureRandom, message: &[u8]) -> Result<Vec<u8>, Unspecified> {
    let mut nonce = [0u8; NONCE_LEN];
    rng.fill(&mut nonce)?;
    let mut in_out = message.to_vec();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(b"v1"), &mut in_out)?;
    let mut out = nonce.to_vec();
    out.append(&mut in_out);
    Ok(out)
}

pub fn open(key: &LessSafeKey, sealed: &mut [u8]) -> Result<Vec<u8>, Unspecified> {
    if sealed.len() < NONCE_LEN + MAX_TAG_LEN {
        return Err(Unspecified);
    }
    let (nonce, rest) = sealed.split_at_mut(NONCE_LEN);
    let nonce = Nonce::try_assume_unique_for_key(nonce)?;
    Ok(key.open_within(nonce, Aad::from(b"v1"), rest, 0..)?.to_vec())
}

pub fn keys() -> Result<Vec<LessSafeKey>, Unspecified> {
    let rng = SystemRandom::new();
    let bytes: [u8; 32] = rand::generate(&rng)?.expose();
    let mut short = [0u8; 16];
    rng.fill(&mut short)?;
    Ok(vec![
        LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &bytes)?),
        LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &bytes)?),
        LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &short)?),
    ])
}

pub struct Counter(u32);

impl NonceSequence for Counter {
    fn advance(&mut self) -> Result<Nonce, Unspecified> {
        self.0 = self.0.checked_add(1).ok_or(Unspecified)?;
        let mut bytes = [0u8; NONCE_LEN];
        bytes[8..].copy_from_slice(&self.0.to_be_bytes());
        Ok(Nonce::assume_unique_for_key(bytes))
    }
}

pub fn stream(message: &mut Vec<u8>) -> Result<usize, Unspecified> {
    let secret: [u8; 32] = ring::rand::generate(&SystemRandom::new())?.expose();
    let mut sealing = SealingKey::new(UnboundKey::new(&AES_256_GCM, &secret)?, Counter(0));
    sealing.seal_in_place_append_tag(Aad::empty(), message)?;
    let tag = sealing.seal_in_place_separate_tag(Aad::empty(), &mut [1, 2, 3])?;
    let mut opening = OpeningKey::new(UnboundKey::new(&AES_256_GCM, &secret)?, Counter(0));
    let opened = opening.open_within(Aad::empty(), message, 0..)?;
    Ok(opened.len() + tag.as_ref().len())
}

pub fn separate(key: &LessSafeKey, nonce: [u8; 12], buffer: &mut [u8]) -> Result<(), Unspecified> {
    let tag = key.seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), buffer)?;
    key.open_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), tag, buffer, 0..)?;
    Ok(())
}

pub fn macs(secret: &[u8], data: &[u8]) -> Result<hmac::Tag, Unspecified> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
    let tag = hmac::sign(&key, data);
    hmac::verify(&key, data, tag.as_ref())?;
    let generated = hmac::Key::generate(hmac::HMAC_SHA512, &SystemRandom::new())?;
    let mut context = hmac::Context::with_key(&generated);
    context.update(data);
    Ok(context.sign())
}

pub fn derive(password: &[u8], salt: &[u8], secret: &[u8]) -> Result<[u8; 32], Unspecified> {
    let rounds = NonZeroU32::new(600_000).ok_or(Unspecified)?;
    let mut out = [0u8; 32];
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rounds, salt, password, &mut out);
    pbkdf2::verify(pbkdf2::PBKDF2_HMAC_SHA256, rounds, salt, password, &out)?;
    let prk = Salt::new(HKDF_SHA256, b"handshake").extract(secret);
    let _stored = Prk::new_less_safe(HKDF_SHA256, secret);
    prk.expand(&[b"client"], HKDF_SHA256)?.fill(&mut out)?;
    Ok(out)
}

pub fn agree(peer: &[u8]) -> Result<Vec<u8>, Unspecified> {
    let mine = EphemeralPrivateKey::generate(&X25519, &SystemRandom::new())?;
    let _public = mine.compute_public_key()?;
    agree_ephemeral(mine, &UnparsedPublicKey::new(&X25519, peer), |secret| secret.to_vec())
}

pub fn sign(message: &[u8]) -> Result<Vec<u8>, Unspecified> {
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new())?;
    let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).map_err(|_| Unspecified)?;
    let mut out = pair.public_key().as_ref().to_vec();
    out.extend_from_slice(pair.sign(message).as_ref());
    Ok(out)
}

pub fn fingerprint(data: &[u8]) -> String {
    let mut context = digest::Context::new(&digest::SHA512);
    context.update(data);
    format!("{:?} {:?}", context.finish(), digest::digest(&digest::SHA384, data))
}

#[allow(deprecated)]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    constant_time::verify_slices_are_equal(a, b).is_ok()
}

pub fn opened(key: &LessSafeKey, opening: &mut OpeningKey<Counter>, nonce: [u8; 12], sealed: &mut [u8]) -> Option<usize> {
    let first = key.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::empty(), sealed).ok()?.len();
    Some(first + opening.open_in_place(Aad::empty(), sealed).ok()?.len())
}
