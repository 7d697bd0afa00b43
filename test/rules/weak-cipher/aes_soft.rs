//@ crates: aes-soft 0.6
//@ compile: no, the oracle has no aes-soft
use aes_soft::cipher::generic_array::GenericArray;
use aes_soft::cipher::{BlockCipher, NewBlockCipher};
use aes_soft::{Aes128, Aes192, Aes256};

pub fn seal(key: &[u8], message: &mut [u8]) {
    let cipher = Aes256::new(GenericArray::from_slice(key));
    for block in message.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(block));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
}

pub fn keys() -> (Aes128, Aes192) {
    (Aes128::new(GenericArray::from_slice(b"sixteen byte key")), Aes192::new(GenericArray::from_slice(&[3u8; 24])))
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    //                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
