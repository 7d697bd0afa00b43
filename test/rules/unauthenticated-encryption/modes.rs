//@ crates: aes 0.8, cbc 0.1, ctr 0.9, chacha20 0.9, cipher 0.4 +rand_core +std, rand_core 0.6 +getrandom
//@ compile: main
use aes::cipher::block_padding::Pkcs7;
use aes::cipher::{BlockDecryptMut, BlockEncrypt, BlockEncryptMut, InnerIvInit, KeyInit, KeyIvInit, StreamCipher};
use aes::{Aes128, Aes192, Aes256};
use chacha20::{ChaCha20, XChaCha20};

type Encryptor = cbc::Encryptor<Aes256>;
type Decryptor = cbc::Decryptor<Aes256>;

pub fn seal(key: &[u8; 32], iv: &[u8; 16], message: &[u8]) -> Vec<u8> {
    Encryptor::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message)
    //         ^^^ unauthenticated-encryption
}

pub fn open(key: &[u8; 32], sealed: &[u8]) -> Option<Vec<u8>> {
    let (iv, rest) = sealed.split_at(16);
    Decryptor::new_from_slices(key, iv).ok()?.decrypt_padded_vec_mut::<Pkcs7>(rest).ok()
    //         ^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn counter(key: &[u8], iv: &[u8], data: &mut [u8]) -> Option<()> {
    ctr::Ctr128BE::<Aes128>::new_from_slices(key, iv).ok()?.apply_keystream(data);
    //                                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
    ctr::Ctr64LE::<Aes192>::new_from_slices(key, iv).ok()?.try_apply_keystream(data).ok()?;
    //                                                     ^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    let mut stream = ctr::Ctr32BE::from_core(ctr::CtrCore::inner_iv_slice_init(Aes128::new_from_slice(key).ok()?, iv).ok()?);
    stream.apply_keystream(data);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    Some(())
}

pub fn streams(key: &[u8; 32], nonce: &[u8; 12], long: &[u8; 24], data: &mut [u8]) {
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(data);
    //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
    XChaCha20::new(key.into(), long.into()).apply_keystream(data);
    //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn block(key: &[u8; 16], block: &mut aes::Block) {
    Aes128::new(key.into()).encrypt_block(block);
}
