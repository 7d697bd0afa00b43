//@ crates: aes 0.8
//@ compile: main
use aes::cipher::{generic_array::GenericArray, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::Aes128;

// CBC by hand: each block is combined with the one before.
pub fn cbc(cipher: &Aes128, iv: [u8; 16], data: &mut [u8]) {
    let mut previous = iv;
    for chunk in data.chunks_exact_mut(16) {
        for (byte, before) in chunk.iter_mut().zip(previous) {
            *byte ^= before;
        }
        let block = GenericArray::from_mut_slice(chunk);
        cipher.encrypt_block(block);
        previous.copy_from_slice(block);
    }
}

// CTR by hand: counters are encrypted, not the message.
pub fn ctr(cipher: &Aes128, nonce: &[u8; 12], data: &mut [u8]) {
    for (i, chunk) in data.chunks_mut(16).enumerate() {
        let mut counter = [0u8; 16];
        counter[..12].copy_from_slice(nonce);
        counter[12..].copy_from_slice(&(i as u32).to_be_bytes());
        let mut stream = GenericArray::from(counter);
        cipher.encrypt_block(&mut stream);
        chunk.iter_mut().zip(stream).for_each(|(byte, key)| *byte ^= key);
    }
}

fn xor_into(target: &mut [u8; 16], with: &[u8]) {
    for (a, b) in target.iter_mut().zip(with) {
        *a ^= b;
    }
}

pub fn cbc_mac(cipher: &Aes128, data: &[u8]) -> [u8; 16] {
    let mut state = [0u8; 16];
    for chunk in data.chunks(16) {
        xor_into(&mut state, chunk);
        let mut block = state.into();
        cipher.encrypt_block(&mut block);
        state = block.into();
    }
    state
}

// One block: what it says of the key is checked, nothing is hidden with it.
pub fn key_check_value(key: &[u8; 16]) -> [u8; 3] {
    let mut block = GenericArray::from([0u8; 16]);
    Aes128::new(key.into()).encrypt_block(&mut block);
    [block[0], block[1], block[2]]
}

// A permutation of numbers.
pub fn scramble(cipher: &Aes128, id: u128) -> u128 {
    let mut block = GenericArray::from(id.to_be_bytes());
    cipher.encrypt_block(&mut block);
    u128::from_be_bytes(block.into())
}

pub fn unscramble(cipher: &Aes128, id: u128) -> u128 {
    let mut block = GenericArray::from(id.to_be_bytes());
    cipher.decrypt_block(&mut block);
    u128::from_be_bytes(block.into())
}

// Numbers drawn from counters.
pub fn numbers(cipher: &Aes128, count: u64) -> Vec<[u8; 16]> {
    (0..count)
        .map(|i| {
            let mut block = GenericArray::from(u128::from(i).to_be_bytes());
            cipher.encrypt_block(&mut block);
            block.into()
        })
        .collect()
}
