//@ crates: tracing 0.1
//@ compile: main
// A value of many forms, of which one is a secret, is that one now and then.
#[derive(Debug)]
//       ^^^^^ secret-in-debug [fix] [medium]: `Totp`
pub struct Totp {
    secret: Vec<u8>,
}

#[derive(Debug)]
pub enum Value {
    Uuid(u128),
    Name(String),
    Flag(bool),
    Number(u32),
    Totp(Totp),
}

#[derive(Debug)]
//       ^^^^^ secret-in-debug [fix] [medium]: `Login`
pub enum Login {
    Password(String),
    Anonymous,
}

pub fn mismatch(left: &Value, login: &Login) {
    tracing::error!(?left, "mismatched types");
    //               ^^^^ secret-logged [low]
    tracing::error!("{:?}", login);
    //                      ^^^^^ secret-logged [medium]
}
