//@ crates: age 0.11, secrecy 0.10
//@ compile: no, the oracle has no age
use age::secrecy::SecretString;

pub fn lock() -> age::Encryptor {
    age::Encryptor::with_user_passphrase(SecretString::from("open sesame 2024".to_owned()))
    //                                                      ^^^^^^^^^^^^^^^^^^ hardcoded-credential
}

pub fn older() -> (secrecy::SecretString, age::Encryptor) {
    let boxed = secrecy::SecretBox::new(Box::new(String::from("open sesame 2024")));
    drop(boxed);
    (secrecy::SecretString::from("another one"), age::Encryptor::with_user_passphrase(age::secrecy::SecretString::new("open sesame 2024".into())))
    //                                                                                                                ^^^^^^^^^^^^^^^^^^ hardcoded-credential
}

pub fn recipient() -> (age::scrypt::Recipient, age::scrypt::Identity, age::x25519::Identity) {
    let phrase = "open sesame 2024";
    //           ^^^^^^^^^^^^^^^^^^ hardcoded-credential
    let recipient = age::scrypt::Recipient::new(SecretString::from(phrase.to_owned()));
    (recipient, age::scrypt::Identity::new(phrase.to_owned().into()), age::x25519::Identity::generate())
}
