//@ crates: aes-gcm 0.10 +std, chacha20poly1305 0.10
//@ compile: main
// A tour of aead 0.5 through two ciphers.
use aes_gcm::aead::consts::U12;
use aes_gcm::aead::generic_array::{typenum::Unsigned, GenericArray};
use aes_gcm::aead::{self, AeadMutInPlace, Buffer, Payload};
use aes_gcm::aes::Aes192;
use aes_gcm::{AeadInPlace, AesGcm, KeySizeUser};
use aes_gcm::{
    aead::{rand_core::RngCore, Aead, AeadCore, KeyInit, OsRng},
    Aes128Gcm, Aes256Gcm, Error, Key, Nonce, Tag,
};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305, XNonce};

pub type Aes192Gcm = AesGcm<Aes192, U12>;

pub struct Sealer<C> {
    cipher: C,
}

impl<C: Aead + KeyInit> Sealer<C> {
    pub fn new(key: &aead::Key<C>) -> Self {
        Self { cipher: C::new(key) }
    }

    pub fn seal(&self, message: &[u8]) -> aead::Result<Vec<u8>> {
        let nonce = C::generate_nonce(&mut OsRng);
        let mut out = nonce.to_vec();
        out.extend_from_slice(&self.cipher.encrypt(&nonce, message)?);
        Ok(out)
    }

    pub fn open(&self, sealed: &[u8]) -> aead::Result<Vec<u8>> {
        let size = <C as AeadCore>::NonceSize::to_usize();
        let (nonce, rest) = sealed.split_at(size);
        self.cipher.decrypt(GenericArray::from_slice(nonce), rest)
    }
}

pub fn sizes() -> (usize, usize, usize) {
    (Aes256Gcm::key_size(), <Aes128Gcm as KeySizeUser>::key_size(), Nonce::<U12>::default().len())
}

pub fn detached(key: &Key<Aes128Gcm>, buffer: &mut [u8]) -> Result<(Vec<u8>, Tag), Error> {
    let cipher = Aes128Gcm::new(key);
    let nonce = Aes128Gcm::generate_nonce(OsRng);
    let tag = cipher.encrypt_in_place_detached(&nonce, b"header", buffer)?;
    cipher.decrypt_in_place_detached(&nonce, b"header", buffer, &tag)?;
    Ok((nonce.to_vec(), tag))
}

pub fn in_place(key: &[u8], buffer: &mut Vec<u8>) -> Option<()> {
    let cipher = Aes192Gcm::new_from_slice(key).ok()?;
    let nonce = Aes192Gcm::generate_nonce(&mut OsRng);
    AeadInPlace::encrypt_in_place(&cipher, &nonce, b"", buffer).ok()?;
    Buffer::extend_from_slice(buffer, b"").ok()?;
    AeadInPlace::decrypt_in_place(&cipher, &nonce, b"", buffer).ok()
}

pub fn mutable(cipher: &mut ChaCha20Poly1305, buffer: &mut Vec<u8>) -> Result<(), Error> {
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    AeadMutInPlace::encrypt_in_place(cipher, &nonce, b"", buffer)?;
    AeadMutInPlace::decrypt_in_place(cipher, &nonce, b"", buffer)
}

pub fn extended(message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = XChaCha20Poly1305::new(&XChaCha20Poly1305::generate_key(&mut OsRng));
    let mut nonce = XNonce::default();
    OsRng.fill_bytes(&mut nonce);
    let sealed = cipher.encrypt(&nonce, Payload { msg: message, aad: b"v2" })?;
    cipher.decrypt(&nonce, Payload { msg: sealed.as_ref(), aad: b"v2" })
}
