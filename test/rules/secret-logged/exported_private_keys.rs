//@ crates: ed25519-dalek 2, x25519-dalek 2 +static_secrets, p256 0.13 +pem +pkcs8 +ecdsa, rsa 0.9, rcgen 0.13, hex 0.4, log 0.4
//@ compile: main
// Keys by names that say nothing, given out as bytes and as texts.
use p256::pkcs8::{EncodePrivateKey, LineEnding};
use rsa::pkcs1::EncodeRsaPrivateKey;

pub fn signing(k: &ed25519_dalek::SigningKey) {
    println!("{}", hex::encode(k.to_bytes()));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", k.as_bytes());
    //               ^^^^^^^^^^^^ secret-logged: private key is printed
    let both = k.to_keypair_bytes();
    log::debug!("{}", hex::encode(both));
    //                ^^^^^^^^^^^^^^^^^ secret-logged: private key is written to the log
    println!("{}", hex::encode(k.verifying_key().to_bytes()));
}

pub fn agreement(k: &x25519_dalek::StaticSecret) {
    log::info!("{:02x?}", k.to_bytes());
    //                    ^^^^^^^^^^^^ secret-logged: private key is written to the log
    log::info!("{:02x?}", k.as_bytes());
    //                    ^^^^^^^^^^^^ secret-logged: private key is written to the log
    log::info!("{:02x?}", x25519_dalek::PublicKey::from(k).as_bytes());
}

pub fn elliptic(k: &p256::SecretKey, s: &p256::ecdsa::SigningKey) -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", hex::encode(k.to_bytes()));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{}", k.to_sec1_pem(LineEnding::LF)?.as_str());
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{}", hex::encode(s.to_bytes()));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{}", hex::encode(s.to_pkcs8_der()?.as_bytes()));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    Ok(())
}

pub fn rsa_keys(k: &rsa::RsaPrivateKey) -> Result<(), Box<dyn std::error::Error>> {
    let pem = k.to_pkcs8_pem(LineEnding::LF)?;
    println!("keep this:\n{}", pem.as_str());
    //                         ^^^^^^^^^^^^ secret-logged: private key is printed
    eprintln!("{}", *k.to_pkcs1_pem(LineEnding::LF)?);
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", k.to_pkcs1_der()?.as_bytes());
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    Ok(())
}

pub fn certificates(k: &rcgen::KeyPair) {
    println!("{}", k.serialize_pem());
    //             ^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", k.serialize_der());
    //               ^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
}
