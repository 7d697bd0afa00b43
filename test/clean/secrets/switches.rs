//@ compile: main
// Whether there is a secret is none.
#[derive(Debug, Clone)]
pub struct Plan {
    pub use_reset_password: Option<bool>,
    pub manage_reset_password: std::sync::Arc<std::cell::Cell<bool>>,
    pub rotate_private_key: bool,
    pub max_password: Option<u32>,
}
