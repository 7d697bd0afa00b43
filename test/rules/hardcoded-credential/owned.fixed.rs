pub struct Settings {
    pub host: String,
    pub smtp_password: String,
    pub api_token: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            host: "mail.internal".into(),
            smtp_password: std::env::var("SMTP_PASSWORD").expect("SMTP_PASSWORD is set"),
            api_token: Some(std::env::var("API_TOKEN").expect("API_TOKEN is set")),
        }
    }
}
