//@ crates: aes 0.8
//@ compile: main
use aes::cipher::{generic_array::GenericArray, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::Aes128;

/// Pads with PKCS#7.
pub fn encrypt(plaintext: &[u8], key: &[u8; 16]) -> Vec<u8> {
    let cipher = Aes128::new(GenericArray::from_slice(key));
    let padding = 16 - plaintext.len() % 16;
    let mut padded = plaintext.to_vec();
    padded.extend(vec![padding as u8; padding]);
    let mut out = Vec::new();
    for chunk in padded.chunks(16) {
        let mut block = GenericArray::clone_from_slice(chunk);
        cipher.encrypt_block(&mut block);
        //     ^^^^^^^^^^^^^ weak-cipher [fix]
        out.extend_from_slice(&block);
    }
    out
}

pub fn decrypt(ciphertext: &[u8], key: &[u8; 16]) -> Result<Vec<u8>, String> {
    if ciphertext.is_empty() || ciphertext.len() % 16 != 0 {
        return Err("length".to_string());
    }
    let cipher = Aes128::new(GenericArray::from_slice(key));
    let mut out = Vec::with_capacity(ciphertext.len());
    for chunk in ciphertext.chunks_exact(16) {
        let mut block = GenericArray::clone_from_slice(chunk);
        cipher.decrypt_block(&mut block);
        //     ^^^^^^^^^^^^^ weak-cipher [fix]
        out.extend_from_slice(&block);
    }
    let padding = *out.last().ok_or("empty")? as usize;
    out.truncate(out.len() - padding);
    Ok(out)
}
