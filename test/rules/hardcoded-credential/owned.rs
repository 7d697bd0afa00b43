//@ compile: main
pub struct Settings {
    pub host: String,
    pub smtp_password: String,
    pub api_token: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            host: "mail.internal".into(),
            smtp_password: "h0rse-Battery".into(),
            //             ^^^^^^^^^^^^^^^ hardcoded-credential [fix] [high]
            api_token: Some(String::from("9c1f7e22b0d84c5a")),
            //                           ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        }
    }
}
