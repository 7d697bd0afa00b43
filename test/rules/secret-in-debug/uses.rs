//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{KeyInit, OsRng}, Aes256Gcm};

// The name says nothing; what is done with it does.
#[derive(Debug)]
//       ^^^^^ secret-in-debug
pub struct Channel {
    peer: String,
    material: [u8; 32],
}

impl Channel {
    pub fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&self.material.into())
    }
}

#[derive(Debug)]
//       ^^^^^ secret-in-debug
pub struct Backend {
    name: String,
    url: String,
}

impl Backend {
    pub fn local() -> Self {
        let url = "postgres://app:h4rd-t0-guess@db.internal/app".to_string();
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        Self { name: "db".into(), url }
    }
}

pub fn fresh() -> Channel {
    let material = Aes256Gcm::generate_key(&mut OsRng).into();
    Channel { peer: String::new(), material }
}
