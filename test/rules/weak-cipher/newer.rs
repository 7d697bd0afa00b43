//@ crates: aes 0.9, des 0.9, ecb 0.2
//@ compile: rc-0.11
use aes::{cipher::{Block, BlockCipherDecrypt, BlockCipherEncrypt, KeyInit}, Aes256};
use des::TdesEde3;

pub fn seal(cipher: &Aes256, blocks: &mut [Block<Aes256>]) {
    for block in blocks.iter_mut() {
        cipher.encrypt_block(block);
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    cipher.encrypt_blocks(blocks);
    //     ^^^^^^^^^^^^^^ weak-cipher
}

pub fn open(cipher: &Aes256, blocks: &mut [Block<Aes256>]) {
    for block in blocks.iter_mut() {
        cipher.decrypt_block(block);
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    cipher.decrypt_blocks(blocks);
    //     ^^^^^^^^^^^^^^ weak-cipher
}

pub fn three(key: &[u8; 24]) -> TdesEde3 {
    TdesEde3::new(key.into())
  //^^^^^^^^^^^^^ weak-cipher
}
