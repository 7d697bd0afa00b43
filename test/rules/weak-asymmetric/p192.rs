//@ crates: p192 0.13, rand_core 0.6 +getrandom
//@ compile: no, the oracle has no p192
use p192::ecdsa::SigningKey;
use p192::SecretKey;
use rand_core::OsRng;

pub fn keys() -> (SecretKey, SigningKey) {
    (SecretKey::random(&mut OsRng), SigningKey::random(&mut OsRng))
    //          ^^^^^^ weak-asymmetric
    //                                          ^^^^^^ weak-asymmetric
}
