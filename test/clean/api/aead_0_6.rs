//@ crates: aes-gcm 0.11, chacha20poly1305 0.11
//@ compile: rc-0.11
use aes_gcm::aead::{self, array::Array, inout::InOutBuf, Aead, AeadCore, AeadInOut, Generate, Payload};
use aes_gcm::{Aes128Gcm, Aes256Gcm, Error, Key, KeyInit, Tag};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305};

pub fn seal<C: Aead + KeyInit>(key: &aead::Key<C>, message: &[u8]) -> aead::Result<Vec<u8>> {
    let nonce = aead::Nonce::<C>::generate();
    let mut out = nonce.to_vec();
    out.extend(C::new(key).encrypt(&nonce, message)?);
    Ok(out)
}

pub fn open(cipher: &Aes256Gcm, sealed: &[u8]) -> aead::Result<Vec<u8>> {
    let (nonce, rest) = sealed.split_at(12);
    let nonce = Array::try_from(nonce).map_err(|_| Error)?;
    cipher.decrypt(&nonce, rest)
}

pub fn detached(key: &Key<Aes128Gcm>, buffer: &mut [u8]) -> Result<Tag, Error> {
    let cipher = Aes128Gcm::new(key);
    let nonce = aead::Nonce::<Aes128Gcm>::generate();
    let tag = cipher.encrypt_inout_detached(&nonce, b"header", InOutBuf::from(&mut *buffer))?;
    cipher.decrypt_inout_detached(&nonce, b"header", buffer.into(), &tag)?;
    Ok(tag)
}

pub fn in_place(key: &[u8], buffer: &mut Vec<u8>) -> Option<()> {
    let cipher = ChaCha20Poly1305::new_from_slice(key).ok()?;
    let nonce = aead::Nonce::<ChaCha20Poly1305>::try_generate().ok()?;
    cipher.encrypt_in_place(&nonce, b"", buffer).ok()?;
    cipher.decrypt_in_place(&nonce, b"", buffer).ok()
}

pub fn with_a_key(message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = aead::Key::<XChaCha20Poly1305>::generate();
    let nonce = aead::Nonce::<XChaCha20Poly1305>::generate();
    XChaCha20Poly1305::new(&key).encrypt(&nonce, Payload { msg: message, aad: b"" })
}

pub fn tag_position<C: AeadCore>() -> bool {
    matches!(C::TAG_POSITION, aead::TagPosition::Postfix)
}
