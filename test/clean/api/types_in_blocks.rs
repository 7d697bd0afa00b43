//@ crates: aes-gcm 0.10, signature 2, ed25519 2.2, ed25519-dalek 2.2, digest 0.10, rand_core 0.6, sha2 0.10
//@ compile: main
// Types, traits and functions that a body declares hide those around it, and have what their own impls give.
use aes_gcm::aead::{Aead, KeyInit};
use signature::{Signer, Verifier};

pub struct Vault<C> {
    cipher: C,
}

pub trait Labelled {
    fn label(&self) -> String;
}

impl<C: Aead + KeyInit + Labelled> Vault<C> {
    pub fn describe(&self) -> String {
        self.cipher.label()
    }
}

/// The field has what the type says that it is given, not what another impl asks for.
impl Vault<String> {
    pub fn text(&self) -> String {
        self.cipher.to_uppercase().trim().to_owned()
    }
}

pub struct Iterating<I>(I);

impl<I: Iterator<Item = u8> + Clone> Iterating<I> {
    pub fn total(&self) -> u64 {
        self.0.clone().map(u64::from).filter(|one| one % 2 == 0).sum()
    }
}

pub fn readers<R: std::io::Read + Send, W: std::io::Write>(mut from: R, mut to: W) -> std::io::Result<()> {
    let mut all = Vec::new();
    from.read_to_end(&mut all)?;
    to.write_all(&all)?;
    to.flush()
}

pub fn mixed<R: rand_core::RngCore + Iterator<Item = u8>>(mut both: R) -> usize {
    both.next_u32();
    both.by_ref().count()
}

pub fn shadowed(signing_key: ed25519_dalek::SigningKey) -> Result<(), ed25519::Error> {
    struct Signature {
        bytes: Vec<u8>,
    }
    impl Signature {
        fn from_bytes(bytes: &[u8]) -> Self {
            Self { bytes: bytes.to_vec() }
        }
        fn to_base64(&self) -> String {
            format!("{:?}", self.bytes)
        }
    }
    trait Shout {
        fn shout(&self) -> String;
    }
    impl Shout for ed25519::Signature {
        fn shout(&self) -> String {
            let inner = Signature::from_bytes(&self.to_bytes());
            inner.to_base64()
        }
    }
    struct Greeter<S> {
        signing_key: S,
    }
    impl<S: Signer<ed25519::Signature>> Greeter<S> {
        fn greet(&self, person: &str) -> ed25519::Signature {
            self.signing_key.sign(person.as_bytes())
        }
    }
    let greeter = Greeter { signing_key };
    let signature = greeter.greet("Joe");
    signature.shout();
    greeter.signing_key.verifying_key().verify(b"Joe", &signature)?;
    fn digest(text: &str) -> String {
        text.to_owned()
    }
    digest("a").to_uppercase();
    enum Kind {
        Short(sha2::Sha256),
    }
    let Kind::Short(hasher) = Kind::Short(digest::Digest::new());
    drop(hasher);
    Ok(())
}
