//@ crates: camellia 0.1, twofish 0.7, blowfish 0.9, cipher 0.4
//@ compile: main
use blowfish::BlowfishLE;
use camellia::{Camellia128, Camellia192, Camellia256};
use cipher::{generic_array::GenericArray, BlockEncrypt, KeyInit};
use twofish::Twofish;

pub fn short(key: &[u8; 32], data: &mut [u8]) -> Option<()> {
    let cipher = Camellia128::new_from_slice(&key[..16]).ok()?;
    for chunk in data.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    Some(())
}

pub fn middle(key: &[u8; 32], data: &mut [u8]) -> Option<()> {
    let cipher = Camellia192::new_from_slice(&key[..24]).ok()?;
    for chunk in data.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    Some(())
}

pub fn long(key: &[u8; 32], data: &mut [u8]) -> Option<()> {
    let cipher = Camellia256::new_from_slice(key).ok()?;
    for chunk in data.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    Some(())
}

pub fn fish(key: &[u8; 32], data: &mut [u8]) -> Option<()> {
    let cipher = Twofish::new_from_slice(key).ok()?;
    for chunk in data.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    Some(())
}

pub fn small(key: &[u8]) -> Option<BlowfishLE> {
    BlowfishLE::new_from_slice(key).ok()
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
}
