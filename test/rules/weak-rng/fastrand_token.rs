//@ crates: fastrand 2
//@ compile: main
pub fn session_token() -> String {
    let mut token = String::new();
    for _ in 0..32 {
        token.push(fastrand::alphanumeric());
        //         ^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng
    }
    token
}
