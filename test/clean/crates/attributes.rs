//@ crates: sha2 0.10, tokio 1 +full, tracing 0.1
//@ compile: main
#![allow(unused)]
use sha2::{Digest, Sha256};

mod own {
    pub use tracing::instrument;
}

mod futures {
    pub use tokio::main as run;
}

#[tokio::main]
async fn main() {
    println!("{:x}", Sha256::digest(b"message"));
}

#[rustfmt::skip]
#[clippy::cognitive_complexity = "10"]
#[own::instrument(skip(data))]
#[::tracing::instrument]
pub fn digest(data: &[u8]) -> Vec<u8> {
    Sha256::digest(data).to_vec()
}

mod inner {
    use super::futures;

    #[futures::run(flavor = "current_thread")]
    pub async fn other() {}
}
