//@ crates: derive_more 1 +debug, zeroize 1
//@ compile: no, the oracle's derive_more has no feature debug
use derive_more::Debug;

#[derive(Clone, Debug)]
pub struct Login {
    user: String,
    #[debug(skip)]
    password: zeroize::Zeroizing<String>,
}

#[derive(Clone, Debug)]
pub struct Identity {
    name: String,
    #[debug("{} bytes", private_key.len())]
    private_key: zeroize::Zeroizing<Vec<u8>>,
}

#[derive(Clone, Debug)]
#[debug("Session of {user}")]
pub struct Session {
    user: String,
    session_key: zeroize::Zeroizing<Vec<u8>>,
}
