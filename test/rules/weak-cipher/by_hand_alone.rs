//@ crates: aes 0.8, des 0.8, blowfish 0.9, anyhow 1
//@ compile: main
use aes::cipher::{generic_array::GenericArray, BlockEncrypt, KeyInit};
use aes::{Aes128, Aes256};

mod checked {
    use super::*;

    pub fn seal(key: &[u8], text: &str) -> anyhow::Result<Vec<u8>> {
        if key.len() != 32 {
            anyhow::bail!("wrong length of the key");
        }
        let mut buffer = text.as_bytes().to_vec();
        buffer.resize(buffer.len().next_multiple_of(16), 0);
        let cipher = Aes256::new_from_slice(key).map_err(|e| anyhow::anyhow!("{e}"))?;
        for chunk in buffer.chunks_exact_mut(16) {
            cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
            //     ^^^^^^^^^^^^^ weak-cipher
        }
        Ok(buffer)
    }
}

mod small {
    use super::*;
    use blowfish::Blowfish;
    use des::Des;

    pub fn hide(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let cipher: Blowfish = Blowfish::new_from_slice(key).ok()?;
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        let mut out = data.to_vec();
        for chunk in out.chunks_exact_mut(8) {
            cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
            //     ^^^^^^^^^^^^^ weak-cipher
        }
        Some(out)
    }

    pub fn lock(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let cipher = Des::new_from_slice(key).ok()?;
        //           ^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
        let mut out = data.to_vec();
        for chunk in out.chunks_exact_mut(8) {
            cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
            //     ^^^^^^^^^^^^^ weak-cipher [fix]
        }
        Some(out)
    }
}

// What it gives is no ciphertext alone, or it does more.
pub fn counted(key: &[u8; 16], data: &[u8]) -> (usize, Vec<u8>) {
    let cipher = Aes128::new(key.into());
    let mut out = data.to_vec();
    for chunk in out.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        //     ^^^^^^^^^^^^^ weak-cipher
    }
    (out.len(), out)
}

pub fn told(key: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let cipher = Aes128::new(key.into());
    let mut out = data.to_vec();
    for chunk in out.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        //     ^^^^^^^^^^^^^ weak-cipher
        println!("one more");
    }
    out
}
