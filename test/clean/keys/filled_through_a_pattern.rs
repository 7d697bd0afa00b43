//@ crates: sodiumoxide 0.2
//@ compile: no, the oracle has no sodiumoxide
// The name that a pattern gives to the bytes of a key is what fills them.
use sodiumoxide::crypto::pwhash::argon2id13 as pwhash;
use sodiumoxide::crypto::secretbox;

struct Buffer([u8; secretbox::KEYBYTES]);

pub fn seal(passphrase: &[u8], salt: &pwhash::Salt, message: &[u8]) -> Result<Vec<u8>, ()> {
    let mut key = secretbox::Key([0; secretbox::KEYBYTES]);
    {
        let secretbox::Key(ref mut bytes) = key;
        pwhash::derive_key(bytes, passphrase, salt, pwhash::OPSLIMIT_MODERATE, pwhash::MEMLIMIT_MODERATE)?;
    }
    let nonce = secretbox::gen_nonce();
    Ok([nonce.as_ref(), &secretbox::seal(message, &nonce, &key)].concat())
}

pub fn seal_with_own(passphrase: &[u8], salt: &pwhash::Salt, message: &[u8]) -> Result<Vec<u8>, ()> {
    let mut buffer = Buffer([0; secretbox::KEYBYTES]);
    let Buffer(bytes) = &mut buffer;
    pwhash::derive_key(bytes, passphrase, salt, pwhash::OPSLIMIT_MODERATE, pwhash::MEMLIMIT_MODERATE)?;
    let nonce = secretbox::gen_nonce();
    let key = secretbox::Key(buffer.0);
    Ok([nonce.as_ref(), &secretbox::seal(message, &nonce, &key)].concat())
}

pub fn seal_with_number(passphrase: &[u8], salt: &pwhash::Salt, message: &[u8]) -> Result<Vec<u8>, ()> {
    let mut numbered = ([0u8; secretbox::KEYBYTES], 1u8);
    let (ref mut bytes, _) = numbered;
    pwhash::derive_key(bytes, passphrase, salt, pwhash::OPSLIMIT_MODERATE, pwhash::MEMLIMIT_MODERATE)?;
    let nonce = secretbox::gen_nonce();
    let key = secretbox::Key(numbered.0);
    Ok([&[numbered.1], nonce.as_ref(), &secretbox::seal(message, &nonce, &key)].concat())
}

pub fn seal_with_two(passphrase: &[u8], salt: &pwhash::Salt, message: &[u8]) -> Result<Vec<u8>, ()> {
    let mut key = [0u8; secretbox::KEYBYTES];
    let mut nonce = [0u8; secretbox::NONCEBYTES];
    let (bytes, random) = (&mut key, &mut nonce);
    pwhash::derive_key(bytes, passphrase, salt, pwhash::OPSLIMIT_MODERATE, pwhash::MEMLIMIT_MODERATE)?;
    sodiumoxide::randombytes::randombytes_into(random);
    let sealed = secretbox::seal(message, &secretbox::Nonce(nonce), &secretbox::Key(key));
    Ok([nonce.as_slice(), &sealed].concat())
}
