//@ crates: openssl 0.10
//@ compile: main
use openssl::bn::BigNumRef;
use openssl::dh::Dh;
use openssl::dsa::Dsa;
use openssl::ec::{EcGroup, EcKey};
use openssl::encrypt::{Decrypter, Encrypter};
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkey::{Params, PKey, Private, Public};
use openssl::rsa::{Padding, Rsa};

pub fn short(e: &BigNumRef) -> Result<Rsa<Private>, ErrorStack> {
    Rsa::generate_with_e(512, e)
    //                   ^^^ weak-asymmetric [fix]
}

pub fn signing() -> Result<Dsa<Private>, ErrorStack> {
    Dsa::generate(1024)
    //            ^^^^ weak-asymmetric [fix]
}

pub fn exchange() -> Result<Dh<Params>, ErrorStack> {
    Dh::generate_params(512, 2)
    //                  ^^^ weak-asymmetric [fix]
}

pub fn curve() -> Result<EcKey<Private>, ErrorStack> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME192V1)?;
    //                                   ^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
    EcKey::generate(&group)
}

const CURVE: Nid = openssl::nid::Nid::SECP160R1;

pub fn curve_of_a_constant() -> Result<EcGroup, ErrorStack> {
    EcGroup::from_curve_name(CURVE)
    //                       ^^^^^ weak-asymmetric
}

pub fn seal<'a>(key: &'a PKey<Public>) -> Result<Encrypter<'a>, ErrorStack> {
    let mut sealer = Encrypter::new(key)?;
    sealer.set_rsa_padding(Padding::PKCS1)?;
    //                     ^^^^^^^^^^^^^^ weak-asymmetric [fix]
    Ok(sealer)
}

pub fn open<'a>(key: &'a PKey<Private>) -> Result<Decrypter<'a>, ErrorStack> {
    let mut opener = Decrypter::new(key)?;
    opener.set_rsa_padding(Padding::PKCS1)?;
    //                     ^^^^^^^^^^^^^^ weak-asymmetric [fix]
    Ok(opener)
}

pub fn without_padding(key: &Rsa<Public>, message: &[u8], out: &mut [u8]) -> Result<usize, ErrorStack> {
    key.public_encrypt(message, out, Padding::NONE)
    //                               ^^^^^^^^^^^^^ weak-asymmetric [fix]
}
