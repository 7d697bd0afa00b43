//@ crates: magic-crypt 4, libaes 0.7, simple_crypt 0.1, cocoon 0.4
//@ compile: no, the oracle has none of these crates
use cocoon::{Cocoon, MiniCocoon};
use libaes::Cipher;
use magic_crypt::{new_magic_crypt, MagicCrypt128, MagicCrypt192, MagicCrypt256, MagicCrypt64, MagicCryptTrait};

pub fn magic(message: &str) -> Option<String> {
    let magic = new_magic_crypt!("magickey", 256);
    //                           ^^^^^^^^^^ hardcoded-key
    let sealed = magic.encrypt_str_to_base64(message);
    //                 ^^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    magic.decrypt_base64_to_string(&sealed).ok()
    //    ^^^^^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn by_type(key: &str, message: &[u8]) -> Option<Vec<u8>> {
    let magic = MagicCrypt256::new(key, Some("an iv of sixteen"));
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce
    let sealed = [magic.encrypt_to_bytes(message), magic.encrypt_bytes_to_bytes(message)].concat();
    //                  ^^^^^^^^^^^^^^^^ unauthenticated-encryption
    //                                                   ^^^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    let text = MagicCrypt128::new(key, None::<&str>).encrypt_to_base64(message);
    //                                               ^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    MagicCrypt192::new(key, None::<&str>).encrypt_bytes_to_base64(message);
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    MagicCrypt192::new(key, None::<&str>).encrypt_str_to_bytes(&text);
    //                                    ^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    magic.decrypt_base64_to_bytes(&text).ok()?;
    //    ^^^^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    magic.decrypt_bytes_to_bytes(&sealed).ok()
    //    ^^^^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn des(key: &str, message: &[u8]) -> String {
    MagicCrypt64::new(key, None::<&str>).encrypt_to_base64(message)
  //^^^^^^^^^^^^^^^^^ weak-cipher
}

pub fn aes(key: &[u8; 32], short: &[u8; 16], middle: &[u8; 24], message: &[u8]) -> Vec<u8> {
    let iv = b"This is 16 bytes";
    let sealed = Cipher::new_256(key).cbc_encrypt(iv, message);
    //                                ^^^^^^^^^^^ unauthenticated-encryption
    //                                            ^^ constant-nonce [fix]
    Cipher::new_192(middle).cbc_encrypt(iv, &sealed);
    //                      ^^^^^^^^^^^ unauthenticated-encryption
    //                                  ^^ constant-nonce [fix]
    Cipher::new_128(short).cbc_decrypt(iv, &sealed)
    //                     ^^^^^^^^^^^ unauthenticated-encryption
}

pub fn boxes(message: &[u8]) -> Option<Vec<u8>> {
    let sealed = simple_crypt::encrypt(message, "correct horse battery").ok()?;
    //                                          ^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    simple_crypt::decrypt(&sealed, "correct horse battery").ok()?;
    //                             ^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    let mut small = MiniCocoon::from_key(b"0123456789abcdef0123456789abcdef", &[0; 32]);
    //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    small.wrap(message).ok()?;
    MiniCocoon::from_password(b"correct horse battery", &[0; 32]).wrap(message).ok()?;
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    Cocoon::from_seed(b"correct horse battery", [0; 32]).wrap(message).ok()?;
    //                ^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
    Cocoon::new(b"correct horse battery").wrap(message).ok()
    //          ^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
}
