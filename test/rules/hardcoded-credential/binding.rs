//@ compile: main
// A variable that says what it holds.
pub fn login() -> (String, &'static str) {
    let username = "admin".to_string();
    let password = "Tr0ub4dor&3";
    //             ^^^^^^^^^^^^^ hardcoded-credential [fix] [medium] [error]: `password` is written in the source
    (username, password)
}
