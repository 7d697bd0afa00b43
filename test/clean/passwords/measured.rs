//@ crates: scrypt 0.11
//@ compile: main
// Finds the cost that this machine bears: nothing secret is derived.
use scrypt::{scrypt, Params};
use std::time::{Duration, Instant};

fn derive(salt: &[u8], log_n: u8, password: &str) -> [u8; 32] {
    let params = Params::new(log_n, 8, 1, 32).expect("log_n is small");
    let mut output = [0; 32];
    scrypt(password.as_bytes(), salt, &params, &mut output).expect("the length is right");
    output
}

pub fn affordable() -> u8 {
    let mut log_n = 10;
    loop {
        let start = Instant::now();
        derive(&[], log_n, "");
        if start.elapsed() > Duration::from_secs(1) {
            return log_n;
        }
        log_n += 1;
    }
}
