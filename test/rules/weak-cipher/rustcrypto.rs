//@ crates: des 0.8, rc4 0.1, blowfish 0.9, cast5 0.11, ecb 0.1, aes 0.8, cbc 0.1, cfb-mode 0.8, ofb 0.6, ctr 0.9
//@ compile: no, rc4 is not among the oracle's crates
use aes::{Aes128, Aes256};
use blowfish::Blowfish;
use cast5::Cast5;
use cbc::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyInit, KeyIvInit, StreamCipher};
use des::{Des, TdesEde2, TdesEde3, TdesEee2, TdesEee3};
use rc4::{consts::U16, Rc4};

pub fn single_des(key: &[u8; 8]) -> Des {
    Des::new(key.into())
  //^^^^^^^^ weak-cipher
}

pub fn triple(two: &[u8; 16], three: &[u8; 24]) -> (TdesEde2, TdesEde3, TdesEee2, TdesEee3) {
    (
        TdesEde2::new(two.into()),
      //^^^^^^^^^^^^^ weak-cipher
        TdesEde3::new_from_slice(three).expect("24 bytes"),
      //^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        TdesEee2::new(two.into()),
      //^^^^^^^^^^^^^ weak-cipher
        TdesEee3::new(three.into()),
      //^^^^^^^^^^^^^ weak-cipher
    )
}

type DesCbc = cbc::Encryptor<TdesEde3>;

pub fn in_a_mode(key: &[u8; 24], iv: &[u8; 8], data: &[u8]) -> Vec<u8> {
    DesCbc::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
  //^^^^^^^^^^^ weak-cipher
}

pub fn stream(key: &[u8; 16], data: &mut [u8]) {
    let mut rc4 = Rc4::<U16>::new(key.into());
    //            ^^^^^^^^^^^^^^^ weak-cipher
    rc4.apply_keystream(data);
}

pub fn small_blocks(key: &[u8]) -> (Blowfish, Cast5) {
    (Blowfish::new_from_slice(key).expect("length"), Cast5::new_from_slice(key).expect("length"))
   //^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
    //                             ^^^^^^^^^^^^^^^^ panicking-crypto
    //                                               ^^^^^^^^^^^^^^^^^^^^^ weak-cipher
    //                                                                          ^^^^^^^^^^^^^^^^ panicking-crypto
}

pub fn in_ctr(key: &[u8; 8], iv: &[u8; 8], data: &mut [u8]) {
    ctr::Ctr64BE::<Des>::new(key.into(), iv.into()).apply_keystream(data);
  //^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
}

pub fn codebook(key: &[u8; 32], data: &[u8]) -> Vec<u8> {
    ecb::Encryptor::<Aes256>::new(key.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
}

pub fn codebook_back(key: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
    let cipher = ecb::Decryptor::<Aes128>::new_from_slice(key).ok()?;
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
    cipher.decrypt_padded_vec_mut::<Pkcs7>(data).ok()
}
