//@ crates: aes 0.8
//@ compile: main
use aes::cipher::{generic_array::GenericArray, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::{Aes128, Aes256, Block};

pub struct Columns {
    cipher: Aes256,
}

impl Columns {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: Aes256::new(key.into()) }
    }

    pub fn seal(&self, text: &str) -> Vec<u8> {
        let mut buffer = text.as_bytes().to_vec();
        buffer.resize(buffer.len().next_multiple_of(16), 0);
        for chunk in buffer.chunks_exact_mut(16) {
            self.cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
            //          ^^^^^^^^^^^^^ weak-cipher
        }
        buffer
    }

    pub fn open(&self, sealed: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        for chunk in sealed.chunks(16) {
            let mut block = GenericArray::clone_from_slice(chunk);
            self.cipher.decrypt_block(&mut block);
            //          ^^^^^^^^^^^^^ weak-cipher
            plain.extend_from_slice(&block);
        }
        plain
    }
}

pub fn by_index(key: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let cipher = Aes128::new_from_slice(key).unwrap();
    let mut out = Vec::with_capacity(data.len());
    let mut i = 0;
    while i + 16 <= data.len() {
        let mut block = Block::clone_from_slice(&data[i..i + 16]);
        cipher.encrypt_block(&mut block);
        //     ^^^^^^^^^^^^^ weak-cipher
        out.extend_from_slice(&block);
        i += 16;
    }
    out
}

pub fn with_a_closure(cipher: &Aes128, data: &[u8]) -> Vec<[u8; 16]> {
    data.chunks(16)
        .map(|piece| {
            let mut block = [0u8; 16];
            block[..piece.len()].copy_from_slice(piece);
            let mut block = GenericArray::from(block);
            cipher.encrypt_block(&mut block);
            //     ^^^^^^^^^^^^^ weak-cipher
            block.into()
        })
        .collect()
}

pub fn many(cipher: &Aes128, blocks: &mut [Block]) {
    cipher.encrypt_blocks(blocks);
    //     ^^^^^^^^^^^^^^ weak-cipher
}

pub fn many_back(cipher: &Aes128, blocks: &mut [Block]) {
    cipher.decrypt_blocks(blocks);
    //     ^^^^^^^^^^^^^^ weak-cipher
}
