//@ crates: aes-gcm 0.10, hmac 0.12, sha2 0.10, digest 0.10, ring 0.17, rand 0.8, openssl-sys 0.9
//@ compile: main
// Calls that look as if they had too few or too many arguments.
use aes_gcm::aead::{Aead, AeadCore, AeadInPlace, KeyInit, OsRng, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hmac::{Hmac, Mac};
use rand::Rng;
use sha2::{Digest, Sha256};

/// A trait of the user's own has the name too.
trait Seal {
    fn encrypt(&self, message: &[u8]) -> Vec<u8>;
}

struct Sealer(Aes256Gcm);

impl Seal for Sealer {
    fn encrypt(&self, message: &[u8]) -> Vec<u8> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Aead::encrypt(&self.0, &nonce, message).unwrap()
    }
}

trait More {
    fn finalize(&self, more: u8) -> u8;
}

impl More for u8 {
    fn finalize(&self, more: u8) -> u8 {
        self + more
    }
}

pub fn seal(message: &[u8]) -> (Vec<u8>, u8) {
    (Sealer(Aes256Gcm::new(&Aes256Gcm::generate_key(OsRng))).encrypt(message), 3u8.finalize(4))
}

/// By its path a method takes the receiver as its first argument.
pub fn by_path(cipher: &Aes256Gcm, nonce: &[u8; 12], other: &[u8; 12], buffer: &mut Vec<u8>) -> bool {
    let sealed = <Aes256Gcm as Aead>::encrypt(cipher, Nonce::from_slice(nonce), Payload { msg: b"", aad: b"" });
    AeadInPlace::encrypt_in_place(cipher, Nonce::from_slice(other), b"", buffer).is_ok() && sealed.is_ok()
}

pub fn hashes(data: &[u8]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    Digest::update(&mut hasher, data);
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(data).unwrap();
    Mac::update(&mut mac, &hasher.finalize());
    let functions: Vec<fn() -> Sha256> = vec![Sha256::new, Sha256::default];
    let drawn: u8 = rand::thread_rng().gen_range(0..functions.len() as u8);
    let mut tag = mac.finalize().into_bytes().to_vec();
    tag.push(drawn);
    tag
}

/// A macro may do anything with what it is given.
macro_rules! curried {
    ($name:ident::$new:ident($first:expr)) => {
        $name::$new(Default::default(), $first)
    };
}

pub struct Pair(u8, u8);

impl Pair {
    fn new(a: u8, b: u8) -> Self {
        Pair(a, b)
    }
}

pub fn pair() -> u8 {
    let pair = curried!(Pair::new(1));
    pair.0 + pair.1
}

macro_rules! encrypted {
    ($cipher:ident.encrypt($message:expr)) => {
        $cipher.encrypt(Nonce::from_slice(&[1; 12]), $message)
    };
}

pub unsafe fn variadic() {
    openssl_sys::ERR_set_error(1, 2, std::ptr::null(), 3, 4);
}
