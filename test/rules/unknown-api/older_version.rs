//@ crates: aes-gcm 0.9
//@ compile: no, the oracle has no aead 0.4
// The other way round: names of today in a project of yesterday.
use aes_gcm::aead::{Aead, KeyInit};
//                        ^^^^^^^ unknown-api: (aes-gcm 0.9
