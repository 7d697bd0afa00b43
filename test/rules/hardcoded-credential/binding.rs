//@ compile: main
// A variable that says what it holds.
fn connect(user: &str, password: &str) -> usize {
    user.len() + password.len()
}

pub fn login() -> usize {
    let username = "admin".to_string();
    let password = "Tr0ub4dor&3";
    //             ^^^^^^^^^^^^^ hardcoded-credential [fix] [medium] [error]: `password` is written in the source
    connect(&username, password)
}
