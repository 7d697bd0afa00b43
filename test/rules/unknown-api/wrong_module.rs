//@ crates: aes-gcm 0.10, chacha20poly1305 0.10
//@ compile: main with errors
use aes_gcm::aead::rng::OsRng;
//                 ^^^ unknown-api
use chacha20poly1305::ChaChaPoly1305Key;
//                    ^^^^^^^^^^^^^^^^^ unknown-api
use chacha20poly1305::cipher::KeyIvInit;
//                    ^^^^^^ unknown-api
