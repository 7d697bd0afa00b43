//@ crates: branca 0.8
//@ compile: no, the oracle has no branca
pub fn token(message: &str, key: &[u8], now: u32) -> Result<String, branca::errors::Error> {
    branca::encode(message, key, b"beefbeefbeefbeefbeefbeef", now)
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce
}

pub fn other(message: &str, nonce: &[u8], now: u32) -> Result<String, branca::errors::Error> {
    branca::encode(message, b"supersecretkeyyoushouldnotcommit", nonce, now)
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
