//@ crates: aes 0.7
//@ compile: no, the oracle has no aes of that age
use aes::cipher::{generic_array::GenericArray, BlockEncrypt, NewBlockCipher};
use aes::Aes128;

pub fn seal(message: &mut [u8]) {
    let cipher = Aes128::new(GenericArray::from_slice(b"sixteen byte key"));
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    for block in message.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(block));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
}

pub fn one(key: &[u8], block: &mut aes::Block) {
    Aes128::new_from_slice(key).unwrap().encrypt_block(block);
    //                          ^^^^^^^^ panicking-crypto
}
