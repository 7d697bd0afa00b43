//@ crates: ccm 0.5, eax 0.5, ocb3 0.1, crypto_secretbox 0.1, crypto_box 0.9, aes 0.8, rand 0.8, aes-gcm 0.10 +stream
//@ compile: no, the oracle has no ccm
use aes::{Aes128, Aes256};
use aes_gcm::aead::{stream::{Encryptor, StreamBE32}, Aead, AeadCore, KeyInit, OsRng};
use aes_gcm::Aes256Gcm;
use ccm::{consts::{U16, U13}, Ccm};
use crypto_box::{ChaChaBox, PublicKey, SalsaBox, SecretKey};
use crypto_secretbox::XSalsa20Poly1305;
use eax::Eax;
use ocb3::{aead::consts::U12, Ocb3};
use rand::RngCore;

pub fn sealed(message: &[u8]) -> Option<Vec<Vec<u8>>> {
    let ccm = Ccm::<Aes256, U16, U13>::new(&Ccm::<Aes256, U16, U13>::generate_key(&mut OsRng));
    let eax = Eax::<Aes256>::new(&Eax::<Aes256>::generate_key(&mut OsRng));
    let ocb = Ocb3::<Aes128, U12>::new(&Ocb3::<Aes128, U12>::generate_key(&mut OsRng));
    let boxed = XSalsa20Poly1305::new(&XSalsa20Poly1305::generate_key(&mut OsRng));
    Some(vec![
        ccm.encrypt(&Ccm::<Aes256, U16, U13>::generate_nonce(&mut OsRng), message).ok()?,
        eax.encrypt(&Eax::<Aes256>::generate_nonce(&mut OsRng), message).ok()?,
        ocb.encrypt(&Ocb3::<Aes128, U12>::generate_nonce(&mut OsRng), message).ok()?,
        boxed.encrypt(&XSalsa20Poly1305::generate_nonce(&mut OsRng), message).ok()?,
    ])
}

pub fn between(remote: &[u8; 32], stored: &[u8], bytes: [u8; 32], message: &[u8]) -> Option<[Vec<u8>; 2]> {
    let mine = SecretKey::generate(&mut OsRng);
    let other = SecretKey::from_slice(stored).ok()?;
    let third = SecretKey::from_bytes(bytes);
    let theirs = PublicKey::from_bytes(*remote);
    let salsa = SalsaBox::new(&theirs, &mine);
    let chacha = ChaChaBox::new(&other.public_key(), &third);
    Some([
        salsa.encrypt(&SalsaBox::generate_nonce(&mut OsRng), message).ok()?,
        chacha.encrypt(&ChaChaBox::generate_nonce(&mut OsRng), message).ok()?,
    ])
}

pub fn streamed(cipher: Aes256Gcm, key: &[u8; 32], chunks: &[Vec<u8>]) -> Option<Vec<Vec<u8>>> {
    let mut prefix = [0u8; 7];
    OsRng.fill_bytes(&mut prefix);
    let mut stream = Encryptor::<_, StreamBE32<Aes256Gcm>>::from_aead(cipher, &prefix.into());
    let mut second = [0u8; 7];
    OsRng.fill_bytes(&mut second);
    let other = Encryptor::<Aes256Gcm, StreamBE32<Aes256Gcm>>::new(key.into(), &second.into());
    let mut sealed = vec![other.encrypt_last(&b""[..]).ok()?];
    for chunk in chunks {
        sealed.push(stream.encrypt_next(chunk.as_slice()).ok()?);
    }
    Some(sealed)
}
