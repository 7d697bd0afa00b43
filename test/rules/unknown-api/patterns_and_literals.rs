//@ crates: jsonwebtoken 8.3, chacha20poly1305 0.10
//@ compile: main with errors
use chacha20poly1305::aead::Payload;
use jsonwebtoken::errors::{Error, ErrorKind};

pub fn explain(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::ExpiredSignature => "expired",
        ErrorKind::MalformedToken => "malformed",
        //         ^^^^^^^^^^^^^^ unknown-api
        ErrorKind::BadBase64(_) => "not base64",
        //         ^^^^^^^^^ unknown-api
        ErrorKind::Base64(_) | ErrorKind::Json(_) => "unreadable",
        _ => "other",
    }
}

pub fn payload<'a>(text: &'a [u8]) -> Payload<'a, 'a> {
    Payload { message: text, aad: b"" }
    //        ^^^^^^^ unknown-api
}
