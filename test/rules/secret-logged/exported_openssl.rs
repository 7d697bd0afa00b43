//@ crates: openssl 0.10
//@ compile: main
use openssl::{ec::EcKey, error::ErrorStack, pkey::{PKey, Private}, rsa::Rsa};

pub fn show(any: &PKey<Private>, rsa: &Rsa<Private>, curve: &EcKey<Private>) -> Result<(), ErrorStack> {
    let text = any.private_key_to_pem_pkcs8()?;
    println!("{}", String::from_utf8_lossy(&text));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", any.private_key_to_der()?);
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", any.raw_private_key()?);
    //               ^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", rsa.private_key_to_pem()?);
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", rsa.private_key_to_der()?);
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{:?}", curve.private_key_to_pem()?);
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
    println!("{}", String::from_utf8_lossy(&rsa.public_key_to_pem()?));
    println!("{}", text.len());
    Ok(())
}
