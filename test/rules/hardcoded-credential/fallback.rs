//@ compile: main
pub fn password() -> String {
    let db_password = std::env::var("DB_PASSWORD").unwrap_or_else(|_| "pa55w0rd-dev".to_string());
    //                                                                ^^^^^^^^^^^^^^ hardcoded-credential
    db_password
}
