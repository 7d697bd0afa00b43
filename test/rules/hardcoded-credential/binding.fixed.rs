// A variable that says what it holds.
fn connect(user: &str, password: &str) -> usize {
    user.len() + password.len()
}

pub fn login() -> usize {
    let username = "admin".to_string();
    let password = &*std::env::var("PASSWORD").expect("PASSWORD is set");
    connect(&username, password)
}
