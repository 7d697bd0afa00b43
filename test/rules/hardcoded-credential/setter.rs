//@ crates: anything 1
//@ compile: no, there is no such crate
// What a setter is called says what it takes, whosever it is.
pub fn connect(builder: anything::Builder) -> anything::Client {
    builder
        .with_password("n0body-kn0ws")
        //             ^^^^^^^^^^^^^^ hardcoded-credential [fix]: `with_password`
        .client_secret("9f8e7d6c5b4a")
        //             ^^^^^^^^^^^^^^ hardcoded-credential [fix]: `client_secret`
        .set_api_key("live-0123456789")
        //           ^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]: `set_api_key`
        .finish()
}
