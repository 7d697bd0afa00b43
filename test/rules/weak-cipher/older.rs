//@ crates: block-modes 0.8, aes 0.7, des 0.7, rc2 0.8, idea 0.5, block-padding 0.2
//@ compile: no, block-modes 0.8, rc2 and idea are not among the oracle's crates
use aes::{Aes128, Aes256};
use block_modes::{block_padding::Pkcs7, BlockMode, Cbc, Cfb, Ecb, Ofb};
use idea::Idea;
use rc2::Rc2;

type Book = Ecb<Aes128, Pkcs7>;
type Chain = Cbc<Aes256, Pkcs7>;

pub fn book(key: &[u8], data: &[u8]) -> Vec<u8> {
    Book::new_from_slices(key, &[]).unwrap().encrypt_vec(data)
  //^^^^^^^^^^^^^^^^^^^^^ weak-cipher
    //                         ^^^ constant-nonce
    //                              ^^^^^^^^ panicking-crypto
}

pub fn chain(key: &[u8], iv: &[u8], data: &[u8]) -> Vec<u8> {
    let cipher = Chain::new_from_slices(key, iv).unwrap();
    //                                           ^^^^^^^^ panicking-crypto
    cipher.encrypt_vec(data)
    //     ^^^^^^^^^^^ unauthenticated-encryption
}

pub fn chain_back(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let cipher = Chain::new_fix(key.into(), iv.into());
    cipher.decrypt_vec(data).unwrap_or_default()
    //     ^^^^^^^^^^^ unauthenticated-encryption
    //                       ^^^^^^^^^^^^^^^^^^^ ignored-verification
}

pub fn others(aes: Aes128, iv: &[u8; 16], key: &[u8], data: &[u8]) -> Vec<u8> {
    let sealed = Cfb::<Aes128, Pkcs7>::new_from_slices(key, iv).unwrap().encrypt_vec(data);
    //                                                          ^^^^^^^^ panicking-crypto
    //                                                                   ^^^^^^^^^^^ unauthenticated-encryption
    Ofb::<Aes128, Pkcs7>::new(aes, iv.into()).encrypt_vec(&sealed)
    //                                        ^^^^^^^^^^^ unauthenticated-encryption
}

pub fn ancient(key: &[u8]) {
    let _ = Rc2::new_from_slice(key).unwrap();
    //      ^^^^^^^^^^^^^^^^^^^ weak-cipher
    let _ = Rc2::new_with_eff_key_len(key, 40);
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
    let _ = Rc2::new(key.into());
    //      ^^^^^^^^ weak-cipher
    let _ = Idea::new(key.into());
    //      ^^^^^^^^^ weak-cipher
}
