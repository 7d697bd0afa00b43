//@ crates: zeroize 1 +derive, secrecy 0.10
//@ compile: no, the derives do not exist
use zeroize::{Zeroize, ZeroizeOnDrop};

#[derive(zeroize::ZeroiseOnDrop)]
//                ^^^^^^^^^^^^^ unknown-api: `zeroize` has no `ZeroiseOnDrop`
pub struct Page(pub [u8; 32]);

#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Leaf(pub [u8; 32]);

#[derive(
    Clone,
    ::zeroize::Wipe,
//             ^^^^ unknown-api: `zeroize` has no `Wipe`
)]
pub struct Sheet(pub [u8; 32]);

#[cfg_attr(feature = "wipe", derive(zeroize::Wipe))]
pub struct Maybe(pub [u8; 32]);

#[derive(secrecy::Secret)]
//                ^^^^^^ unknown-api
pub struct Book(pub String);
