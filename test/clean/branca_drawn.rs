//@ crates: branca 0.8, getrandom 0.1
//@ compile: no, the oracle has no branca
pub fn token(message: &str, key: &[u8], now: u32) -> Option<String> {
    let mut nonce = [0u8; 24];
    getrandom::getrandom(&mut nonce).ok()?;
    branca::encode(message, key, &nonce, now).ok()
}
