//@ crates: ccm 0.5, aes 0.8, eax 0.5
//@ compile: no, the oracle has no ccm
use aes::{Aes128, Aes256};
use ccm::aead::consts::{U10, U13, U16, U4, U8};
use ccm::aead::KeyInit;
use ccm::Ccm;
use eax::Eax;

type Tiny = Ccm<Aes128, U4, U13>;

pub fn tiny(key: &[u8; 16]) -> Tiny {
    Tiny::new(key.into())
  //^^^^ truncated-tag
}

pub fn for_radios(key: &[u8; 16]) -> Ccm<Aes128, U8, U13> {
    Ccm::<Aes128, U8, U13>::new(key.into())
  //^^^ truncated-tag
}

pub fn whole(key: &[u8; 16]) -> Ccm<Aes128, U16, U13> {
    Ccm::new(key.into())
}

pub fn short(key: &[u8; 32]) -> Eax<Aes256, U10> {
    Eax::<Aes256, U10>::new(key.into())
  //^^^ truncated-tag
}
