//@ crates: argon2 0.5
//@ compile: main
use argon2::{Algorithm, Argon2, Params, Version};

const MEMORY: u32 = 4 * 1024;

pub fn hasher() -> Argon2<'static> {
    let params = Params::new(MEMORY, 3, 1, None).unwrap();
    //                       ^^^^^^^^^^^^ weak-kdf-parameters: Argon2 with 3 passes, 4096 KiB is too cheap to hold off guessing; OWASP asks for 19 MiB of memory with 2 passes
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}
