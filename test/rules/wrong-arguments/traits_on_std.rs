//@ crates: subtle 2.6, zeroize 1.9, hex 0.4
//@ compile: main with errors
// A crate's trait gives types of std a method that std has nothing like.
use hex::ToHex;
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

pub fn wipe(left: u8, right: u64, tag: [u8; 16], mut text: String, mut bytes: Vec<u8>) -> bool {
    text.zeroize(0);
    //   ^^^^^^^ wrong-arguments
    bytes.zeroize(&mut tag.to_vec());
    //    ^^^^^^^ wrong-arguments
    let _ = "abc".encode_hex::<String>(true);
    //            ^^^^^^^^^^ wrong-arguments
    let same = left.ct_eq(&7) & right.ct_eq(&7, &8);
    //                                ^^^^^ wrong-arguments
    bool::from(same & tag.ct_eq())
    //                    ^^^^^ wrong-arguments
}

/// An import that begins with what the same block brings.
pub fn derive() -> Option<Vec<u8>> {
    use hex::{self, FromHex, ToHexx};
    //                       ^^^^^^ unknown-api
    Vec::from_hex(hex::encode(b"salt")).ok()
}
