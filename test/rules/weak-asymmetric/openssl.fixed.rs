use openssl::error::ErrorStack;
use openssl::pkey::{Private, Public};
use openssl::rsa::{Padding, Rsa};

pub fn short() -> Result<Rsa<Private>, ErrorStack> {
    Rsa::generate(3072)
}

pub fn seal(key: &Rsa<Public>, message: &[u8], out: &mut [u8]) -> Result<usize, ErrorStack> {
    key.public_encrypt(message, out, Padding::PKCS1_OAEP)
}

pub fn open(key: &Rsa<Private>, sealed: &[u8], out: &mut [u8]) -> Result<usize, ErrorStack> {
    key.private_decrypt(sealed, out, Padding::PKCS1_OAEP)
}
