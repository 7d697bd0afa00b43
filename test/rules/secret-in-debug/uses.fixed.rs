use aes_gcm::{aead::{KeyInit, OsRng}, Aes256Gcm};

// The name says nothing; what is done with it does.
pub struct Channel {
    peer: String,
    material: [u8; 32],
}

impl std::fmt::Debug for Channel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Channel")
            .field("peer", &self.peer)
            .field("material", &"[redacted]")
            .finish()
    }
}

impl Channel {
    pub fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&self.material.into())
    }
}

pub struct Backend {
    name: String,
    url: String,
}

impl std::fmt::Debug for Backend {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Backend")
            .field("name", &self.name)
            .field("url", &"[redacted]")
            .finish()
    }
}

impl Backend {
    pub fn local() -> Self {
        let url = std::env::var("URL").expect("URL is set");
        Self { name: "db".into(), url }
    }
}

pub fn fresh() -> Channel {
    let material = Aes256Gcm::generate_key(&mut OsRng).into();
    Channel { peer: String::new(), material }
}
