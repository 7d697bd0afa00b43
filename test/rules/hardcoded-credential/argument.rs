//@ compile: main
pub struct Client;

impl Client {
    pub fn connect(_host: &str, _user: &str, _password: &str) -> Self {
        Client
    }
}

pub fn open() -> Client {
    Client::connect("db.internal", "svc", "qwerty-0815")
    //                                    ^^^^^^^^^^^^^ hardcoded-credential [fix]
}
