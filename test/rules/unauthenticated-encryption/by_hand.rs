//@ crates: aes 0.8, hex 0.4
//@ compile: main
use aes::cipher::{generic_array::GenericArray, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::{Aes128, Aes256};

fn ctr_encrypt(key: &[u8; 32], nonce: &[u8; 8], data: &[u8]) -> Vec<u8> {
    let cipher = Aes256::new(GenericArray::from_slice(key));
    let mut out = Vec::with_capacity(data.len());
    for (i, chunk) in data.chunks(16).enumerate() {
        let mut counter = [0u8; 16];
        counter[..8].copy_from_slice(nonce);
        counter[8..].copy_from_slice(&(i as u64).to_be_bytes());
        let mut block = GenericArray::from(counter);
        cipher.encrypt_block(&mut block);
        //     ^^^^^^^^^^^^^ unauthenticated-encryption
        for (b, k) in chunk.iter().zip(block.iter()) {
            out.push(b ^ k);
        }
    }
    out
}

fn xor(block: &mut [u8; 16], other: &[u8; 16]) {
    for (a, b) in block.iter_mut().zip(other) {
        *a ^= b;
    }
}

fn encrypt_cbc(key: &[u8; 16], iv: [u8; 16], data: &[u8]) -> Vec<u8> {
    let cipher = Aes128::new(key.into());
    let mut previous = iv;
    let mut out = iv.to_vec();
    for chunk in data.chunks_exact(16) {
        let mut block: [u8; 16] = chunk.try_into().expect("16 bytes");
        xor(&mut block, &previous);
        let mut block = GenericArray::from(block);
        cipher.encrypt_block(&mut block);
        //     ^^^^^^^^^^^^^ unauthenticated-encryption
        previous = block.into();
        out.extend_from_slice(&previous);
    }
    out
}

fn decrypt_cbc(key: &[u8; 16], sealed: &[u8]) -> Vec<u8> {
    let cipher = Aes128::new(key.into());
    let mut out = Vec::new();
    for (i, chunk) in sealed.chunks_exact(16).enumerate().skip(1) {
        let mut block = GenericArray::clone_from_slice(chunk);
        cipher.decrypt_block(&mut block);
        //     ^^^^^^^^^^^^^ unauthenticated-encryption
        let mut plain: [u8; 16] = block.into();
        xor(&mut plain, sealed[(i - 1) * 16..i * 16].try_into().expect("16 bytes"));
        out.extend_from_slice(&plain);
    }
    out
}

fn main() {
    let key: [u8; 32] = std::env::var("KEY").unwrap().as_bytes().try_into().unwrap();
    let [short, iv] = [&key[..16], &key[16..]].map(|half| <[u8; 16]>::try_from(half).unwrap());
    let nonce = std::process::id() as u64;
    println!("{}", hex::encode(ctr_encrypt(&key, &nonce.to_be_bytes(), b"hello")));
    println!("{}", hex::encode(decrypt_cbc(&short, &encrypt_cbc(&short, iv, b"0123456789abcdef"))));
}
