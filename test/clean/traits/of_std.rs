//@ crates: base64 0.22, generic-array 0.14, hex 0.4, sha2 0.10, subtle 2, zeroize 1
//@ compile: main
use hex::{FromHex, ToHex};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

pub fn wipe(mut key: [u8; 32], mut words: Vec<u16>, mut text: String) {
    key.zeroize();
    words.zeroize();
    text.zeroize();
}

pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

pub fn parsed(text: &str) -> [u8; 4] {
    <[u8; 4]>::from_hex(text).unwrap_or_default()
}

pub fn sequences(data: &[u8], held: Zeroizing<Vec<u8>>) -> String {
    let digest = Sha256::digest(data);
    let mut reader = &digest[..];
    let mut head = [0; 4];
    reader.read_exact(&mut head).unwrap();
    let mut out: Vec<u8> = digest.iter().rev().copied().collect();
    out.write_all(&held).unwrap();
    let parts = digest.chunks_exact(4).map(|part| part.concat_all()).sum::<usize>();
    let first = digest.first_chunk::<4>().map(|chunk| u32::from_be_bytes(*chunk));
    let position = held.windows(2).position(|pair| pair[0] == pair[1]);
    digest.as_slice().to_vec().dedup_by_key(|byte| *byte / 2);
    format!("{parts} {first:?} {position:?} {} {}", digest.to_vec().encode_hex::<String>(), held.escape_ascii())
}

trait ConcatAll {
    fn concat_all(&self) -> usize;
}

impl ConcatAll for [u8] {
    fn concat_all(&self) -> usize {
        self.len()
    }
}
