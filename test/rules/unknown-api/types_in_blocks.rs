//@ crates: aes-gcm 0.10, signature 2, ed25519 2.2, digest 0.10, subtle 2.6, data-encoding 2.6
//@ compile: main with errors
use aes_gcm::aead::{Aead, KeyInit};
use signature::Signer;

/// What the parameter of a type is, the impl says and not the type.
pub struct Vault<C> {
    cipher: C,
}

impl<C: Aead + KeyInit> Vault<C> {
    pub fn seal(&self, nonce: &aes_gcm::aead::Nonce<C>, message: &[u8]) -> Option<Vec<u8>> {
        self.cipher.encrypt_with(nonce, message).ok()
        //          ^^^^^^^^^^^^ unknown-api
    }
}

pub fn of_an_impl_in_a_body() {
    struct Greeter<S> {
        signing_key: S,
    }
    impl<S> Greeter<S>
    where
        S: Signer<ed25519::Signature>,
    {
        const LENGTH: usize = ed25519::Signature::BYTE_LENGTH;
        //                                        ^^^^^^^^^^^ unknown-api

        fn greet(&self, person: &str) -> ed25519::Signature {
            self.signing_key.sign_text(person.as_bytes())
            //               ^^^^^^^^^ unknown-api
        }

        fn read(bytes: &[u8; 64]) -> Result<Self, ed25519::SignatureError> {
            //                                             ^^^^^^^^^^^^^^ unknown-api
            let _ = ed25519::Signature::from_bytes(bytes).to_base64();
            //                                            ^^^^^^^^^ unknown-api
            unimplemented!()
        }
    }
    trait Named: Sized {
        fn name(key: &ed25519::PublicKey) -> String;
        //                     ^^^^^^^^^ unknown-api
    }
}

pub fn of_a_function_in_a_body() {
    use data_encoding::{Encoding, Specification};

    fn with_symbols(symbols: &str) -> Encoding {
        let mut specification = Specification::new();
        specification.symbols.push_str(symbols);
        specification.encoding().unwrap()
    }
    struct Tables {
        binary: Encoding,
    }
    let tables = Tables { binary: with_symbols("01") };
    with_symbols("01").encode_config(b"a");
    //                 ^^^^^^^^^^^^^ unknown-api
    tables.binary.encode_to_string(b"a");
    //            ^^^^^^^^^^^^^^^^ unknown-api
}

/// Other crates have traits with an `input`; none of them is in scope.
pub fn of_a_bound<D: digest::Digest + Clone + Send + 'static>(mut hasher: D, message: &[u8]) -> Vec<u8> {
    hasher.input(message);
    //     ^^^^^ unknown-api
    hasher.clone().result().to_vec()
    //             ^^^^^^ unknown-api
}

pub fn of_numbers(left: u8, right: u64) -> u8 {
    use subtle::ConstantTimeEq;
    right.ct_eq(&1).unwrap_bool();
    //              ^^^^^^^^^^^ unknown-api
    left.ct_eq(&right.to_be_bytes()[0]).unwrap_u8()
}
