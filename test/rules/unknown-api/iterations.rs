//@ crates: ed25519-dalek 2.2 +rand_core, k256 0.13, rand 0.8, x509-parser 0.17, spki 0.7
//@ compile: main with errors
// What closures and loops are given, what `collect` and `parse` make, what a crate's own iterators go over.
use ed25519_dalek::{SigningKey, VerifyingKey};
use rand::rngs::OsRng;
use x509_parser::pem::Pem;
use x509_parser::x509::X509Name;

pub fn many(data: &[u8]) -> usize {
    let mut generator = OsRng;
    let keys: Vec<_> = (0..64).map(|_| SigningKey::generate(&mut generator)).collect();
    keys.iter().for_each(|key| key.sign_all(data));
    //                             ^^^^^^^^ unknown-api
    for key in &keys {
        key.sign_each(data);
        //  ^^^^^^^^^ unknown-api
    }
    let public = keys.iter().map(|key| key.verifying_key()).collect::<Vec<_>>();
    public[0].verify_all(data);
    //        ^^^^^^^^^^ unknown-api
    let read = data.chunks(32).map(VerifyingKey::try_from).count();
    let parsed = data.chunks(32).map(|chunk| VerifyingKey::try_from(chunk)).collect::<Result<Vec<_>, _>>();
    for key in &parsed.unwrap_or_default() {
        key.is_valid();
        //  ^^^^^^^^ unknown-api
    }
    read
}

pub fn certificates(data: &[u8]) {
    for pem in Pem::iter_from_buffer(data) {
        let _ = pem.map(|pem| pem.parse_certificate());
        //                        ^^^^^^^^^^^^^^^^^ unknown-api
    }
}

pub fn common_name<'a>(name: &'a X509Name<'_>) -> Option<&'a str> {
    name.iter_common_name().next().and_then(|one| one.as_string().ok())
    //                                                ^^^^^^^^^ unknown-api
}

pub fn identifier() -> bool {
    "1.2.3".parse::<spki::ObjectIdentifier>().map(|oid| oid.is_root()).unwrap_or(false)
    //                                                      ^^^^^^^ unknown-api
}

pub fn bounded<'a>(keys: impl IntoIterator<Item = &'a SigningKey>) {
    for key in keys {
        key.to_base64();
        //  ^^^^^^^^^ unknown-api
    }
}

pub struct Wallet {
    seed: Vec<u8>,
}

impl Wallet {
    fn account(&self, index: u8) -> Result<k256::ecdsa::SigningKey, k256::ecdsa::Error> {
        k256::ecdsa::SigningKey::from_slice(&self.seed[usize::from(index)..])
    }

    pub fn addresses(&self, count: u8) -> Result<Vec<String>, k256::ecdsa::Error> {
        (0..count)
            .map(|index| {
                let key = self.account(index)?;
                Ok(key.verifying_key().to_address())
                //                     ^^^^^^^^^^ unknown-api
            })
            .collect()
    }
}
