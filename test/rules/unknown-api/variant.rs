//@ crates: jsonwebtoken 8.3
//@ compile: main with errors
use jsonwebtoken::{Algorithm, Header};

pub fn header() -> Header {
    Header::new(Algorithm::HMACSHA256)
    //                     ^^^^^^^^^^ unknown-api
}
