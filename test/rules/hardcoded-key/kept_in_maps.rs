//@ crates: aes-gcm 0.10, pbkdf2 0.12 +hmac, sha2 0.10, rand 0.8, hmac 0.12, chacha20poly1305 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit, OsRng, AeadCore}, Aes256Gcm, Error, Key, Nonce};
use std::collections::{BTreeMap, HashMap};
use std::iter;
use hmac::Mac;

pub fn map_key(m: &[u8]) -> Result<Vec<u8>, Error> {
    let mut keys: HashMap<&str, [u8; 32]> = HashMap::new();
    keys.insert("main", *b"0123456789abcdef0123456789abcdef");
    let key = keys["main"];
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn map_get(m: &[u8]) -> Result<Vec<u8>, Error> {
    let mut keys = BTreeMap::new();
    keys.insert("main", b"0123456789abcdef0123456789abcdef");
    let key = keys.get("main").unwrap();
    let cipher = Aes256Gcm::new_from_slice(&key[..]).map_err(|_| Error)?;
    //                                     ^^^^^^^^ hardcoded-key
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn map_from(m: &[u8]) -> Result<Vec<u8>, Error> {
    let keys = HashMap::from([("a", [7u8; 32]), ("b", [9u8; 32])]);
    let key = keys.get("a").unwrap();
    let cipher = Aes256Gcm::new(key.into());
    //                          ^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn array_of_keys(i: usize, m: &[u8]) -> Result<Vec<u8>, Error> {
    let keys = [[1u8; 32], [2u8; 32]];
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&keys[i]));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn vec_of_keys(i: usize, m: &[u8]) -> Result<Vec<u8>, Error> {
    let keys = vec![b"0123456789abcdef0123456789abcdef".to_vec(), b"0123456789abcdef0123456789abcdeg".to_vec()];
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&keys[i]));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

const KEYS: [&str; 2] = ["0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdeg"];

pub fn const_array(i: usize, m: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(KEYS[i].as_bytes()));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn const_first(m: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(KEYS.first().unwrap().as_bytes()));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn const_iter(v: usize, m: &[u8]) -> Result<Vec<u8>, Error> {
    let k = KEYS.iter().find(|k| k.len() == v).unwrap();
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(k.as_bytes()));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn chars_cycle(m: &[u8]) -> Result<Vec<u8>, Error> {
    let key: Vec<u8> = "correct horse".bytes().cycle().take(32).collect();
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    Aes256Gcm::new_from_slice(&key).unwrap().encrypt(&nonce, m)
    //                        ^^^^ hardcoded-key
}

pub fn range_map_key(m: &[u8]) -> Result<Vec<u8>, Error> {
    let key: Vec<u8> = (0..32).map(|i| i * 7 + 3).collect();
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    Aes256Gcm::new_from_slice(&key).unwrap().encrypt(&nonce, m)
    //                        ^^^^ hardcoded-key
}

pub fn salt_map(pw: &str) -> [u8; 32] {
    let mut params: HashMap<String, Vec<u8>> = HashMap::new();
    params.insert("salt".into(), b"some fixed salt!".to_vec());
    let mut out = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(pw.as_bytes(), &params["salt"], 600_000, &mut out);
    //                                                 ^^^^^^^^^^^^^^^ hardcoded-salt
    out
}

pub fn map_from_env(m: &[u8]) -> Result<Vec<u8>, Error> {
    let mut keys: HashMap<&str, Vec<u8>> = HashMap::new();
    keys.insert("main", std::env::var("K").unwrap().into_bytes());
    let key = &keys["main"];
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn map_loaded(keys: &HashMap<String, [u8; 32]>, m: &[u8]) -> Result<Vec<u8>, Error> {
    let key = keys.get("main").copied().ok_or(Error)?;
    let cipher = Aes256Gcm::new(&key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub fn map_mixed(id: &str, m: &[u8]) -> Result<Vec<u8>, Error> {
    let mut keys: HashMap<String, [u8; 32]> = HashMap::new();
    for i in 0..3 { keys.insert(i.to_string(), rand::random()); }
    let cipher = Aes256Gcm::new(&keys[id].into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, m)
}

pub struct Ring { keys: HashMap<u32, [u8; 32]> }
impl Ring {
    pub fn new() -> Self {
        let mut keys = HashMap::new();
        keys.insert(1, *b"0123456789abcdef0123456789abcdef");
        keys.insert(2, *b"fedcba9876543210fedcba9876543210");
        Self { keys }
    }
    pub fn seal(&self, id: u32, m: &[u8]) -> Result<Vec<u8>, Error> {
        let key = self.keys.get(&id).ok_or(Error)?;
        let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
        cipher.encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), m)
    }
}

pub fn concat_parts(m: &[u8]) -> Result<Vec<u8>, Error> {
    let key: Vec<u8> = [&b"0123456789abcdef"[..], b"0123456789abcdef"].concat();
    Aes256Gcm::new_from_slice(&key).unwrap().encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), m)
    //                        ^^^^ hardcoded-key
}

pub fn chain_parts(m: &[u8]) -> Result<Vec<u8>, Error> {
    let key: Vec<u8> = b"0123456789abcdef".iter().chain(b"0123456789abcdef").copied().collect();
    Aes256Gcm::new_from_slice(&key).unwrap().encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), m)
    //                        ^^^^ hardcoded-key
}

pub fn xor_parts(m: &[u8]) -> Result<Vec<u8>, Error> {
    let a = b"0123456789abcdef0123456789abcdef";
    let b = [0x5a; 32];
    let key: Vec<u8> = a.iter().zip(b.iter()).map(|(x, y)| x ^ y).collect();
    Aes256Gcm::new_from_slice(&key).unwrap().encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), m)
    //                        ^^^^ hardcoded-key
}

pub fn tag(id: &str, m: &[u8]) -> Option<Vec<u8>> {
    let mut keys = HashMap::new();
    keys.insert("billing".to_string(), "8f2kd9a7-billing-webhook-secret");
    keys.insert("orders".to_string(), "1hd7s0aq-orders-webhook-secret");
    let mut mac = <hmac::Hmac<sha2::Sha256> as Mac>::new_from_slice(keys.get(id)?.as_bytes()).ok()?;
    //                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    mac.update(m);
    Some(mac.finalize().into_bytes().to_vec())
}

pub fn every_one(m: &[u8]) -> Vec<Vec<u8>> {
    let keys: BTreeMap<u8, [u8; 32]> = BTreeMap::from([(1, [0x11; 32]), (2, [0x22; 32])]);
    keys.values()
        .filter_map(|key| {
            let cipher = chacha20poly1305::ChaCha20Poly1305::new(key.into());
            //                                                   ^^^^^^^^^^ hardcoded-key [fix]
            cipher.encrypt(&chacha20poly1305::ChaCha20Poly1305::generate_nonce(&mut OsRng), m).ok()
        })
        .collect()
}

// The program starts with no key, and gets its keys from elsewhere.
#[derive(Default)]
pub struct Store {
    keys: HashMap<String, [u8; 32]>,
}

impl Store {
    pub fn put(&mut self, name: &str, key: [u8; 32]) {
        self.keys.insert(name.to_string(), key);
    }

    pub fn seal(&self, name: &str, m: &[u8]) -> Result<Vec<u8>, Error> {
        let key = self.keys.get(name).ok_or(Error)?;
        Aes256Gcm::new(key.into()).encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), m)
    }
}
