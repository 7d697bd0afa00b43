//@ compile: main
// What is asked is whether something has changed.
pub struct Login {
    password: Box<str>,
    access_token: Box<str>,
}

pub fn has_upper(password: &str) -> bool {
    password.to_lowercase() != password
}

impl Login {
    pub fn is_new(&self, original_password: &str) -> bool {
        original_password != &*self.password
    }

    pub fn renewed(&self, previous: Option<String>) -> bool {
        previous.is_some_and(|prev| prev != *self.access_token)
    }
}
