//@ compile: main
pub const DB_PASSWORD: &str = "Summer2024!";
//                            ^^^^^^^^^^^^^ hardcoded-credential [high]: `DB_PASSWORD`
static CLIENT_SECRET: &str = "c9f1a77b-0b7e-4f64-8f6b";
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential
const BROKER_PASS: &str = "rabbit-7781";
//                        ^^^^^^^^^^^^^ hardcoded-credential
const API_KEY: &[u8] = b"k-55e1c0ffee";
//                     ^^^^^^^^^^^^^^^ hardcoded-credential

pub fn credentials() -> (&'static str, &'static str, &'static [u8]) {
    (CLIENT_SECRET, BROKER_PASS, API_KEY)
}
