//@ crates: chacha20poly1305 0.10
//@ compile: main with errors
use chacha20poly1305::aead::Payload;

pub fn parts<'a>(payload: Payload<'a, 'a>) -> (&'a [u8], &'a [u8]) {
    (payload.msg, payload.associated_data)
    //                    ^^^^^^^^^^^^^^^ unknown-api
}
