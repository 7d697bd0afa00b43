//@ crates: bytes 1
//@ compile: main
// A constant of a block has the type that is written for it.
use bytes::Bytes;

pub fn greeting() -> Bytes {
    const TEXT: &[u8] = b"good day";
    Bytes::from(TEXT)
}

pub fn farewell() -> Bytes {
    static TEXT: &[u8] = &[103, 111, 111, 100, 98, 121, 101];
    Bytes::from(TEXT)
}
