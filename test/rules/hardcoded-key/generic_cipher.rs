//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{
    aead::{generic_array::GenericArray, Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error,
};

pub fn seal_with<C: Aead + KeyInit>(key: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = C::new_from_slice(key).map_err(|_| Error)?;
    let nonce = C::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, message)
}

pub fn seal_fixed<C>(message: &[u8]) -> Result<Vec<u8>, Error>
where
    C: AeadCore + Aead + KeyInit,
{
    let cipher = C::new_from_slice(b"an example very very secret key.").map_err(|_| Error)?;
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    cipher.encrypt(GenericArray::from_slice(b"unique nonce"), message)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce
}

pub fn run(message: &[u8]) -> Result<Vec<u8>, Error> {
    seal_with::<Aes256Gcm>(b"another very very secret key....", message)
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
