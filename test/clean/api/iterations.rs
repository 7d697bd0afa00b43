//@ crates: ed25519-dalek 2.2 +rand_core, signature 2, rand 0.8, x509-parser 0.17, spki 0.7, subtle 2.6
//@ compile: main
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use rand::rngs::OsRng;
use std::collections::{BTreeMap, HashMap};
use x509_parser::pem::Pem;

pub fn many(data: &[u8]) -> Option<usize> {
    let mut generator = OsRng;
    let keys: Vec<_> = (0..64).map(|_| SigningKey::generate(&mut generator)).collect();
    let signatures: Vec<_> = keys.iter().map(|key| key.sign(data)).collect();
    let pairs: Vec<(_, &Signature)> = keys.iter().map(|key| key.verifying_key()).zip(&signatures).collect();
    for (key, signature) in &pairs {
        key.verify(data, signature).ok()?;
    }
    let by_bytes: HashMap<_, _> = keys.iter().map(|key| (key.to_bytes(), key)).collect();
    let sorted: BTreeMap<[u8; 32], usize> = keys.iter().enumerate().map(|(i, key)| (key.to_bytes(), i)).collect();
    let boxed: Box<[_]> = keys.iter().map(SigningKey::to_bytes).collect();
    let text: String = keys.iter().map(|key| format!("{:?}", key.verifying_key())).collect();
    let parsed: Result<Vec<_>, _> = data.chunks(32).map(VerifyingKey::try_from).collect();
    let some: Option<Vec<_>> = keys.iter().map(|key| key.to_bytes().first().copied()).collect();
    let (odd, even): (Vec<_>, Vec<_>) = keys.iter().partition(|key| key.to_bytes()[0] % 2 == 1);
    let read = "1.2.3".parse::<spki::ObjectIdentifier>().ok()?;
    Some(
        by_bytes.values().filter(|key| key.to_keypair_bytes().len() == 64).count()
            + sorted.len()
            + boxed.concat().len()
            + text.len()
            + parsed.ok()?.iter().map(|key| key.as_bytes().len()).sum::<usize>()
            + some?.len()
            + odd.iter().chain(&even).map(|key| key.as_bytes().len()).sum::<usize>()
            + read.as_bytes().len(),
    )
}

pub fn certificates(data: &[u8]) -> usize {
    Pem::iter_from_buffer(data)
        .flatten()
        .filter(|pem| pem.label == "CERTIFICATE")
        .map(|pem| pem.contents.len())
        .max()
        .unwrap_or_default()
}

pub fn bounded<'a, I>(keys: I, message: &[u8]) -> Vec<Signature>
where
    I: IntoIterator<Item = &'a SigningKey>,
    I::IntoIter: ExactSizeIterator,
{
    let keys = keys.into_iter();
    let mut all = Vec::with_capacity(keys.len());
    all.extend(keys.map(|key| key.sign(message)));
    all
}
