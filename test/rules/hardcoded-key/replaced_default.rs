//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
// The default of a configuration holds a key until the environment gives one.
use aes_gcm::{aes::cipher::InvalidLength, Aes256Gcm, KeyInit};

pub struct Settings {
    key: String,
    workers: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            key: "8f1d3c5b7a9e0f2468ace13579bdf00d8f1d3c5b7a9e0f2468ace13579bdf00d".to_string(),
            //   ------------------------------------------------------------------ because
            workers: 4,
        }
    }
}

impl Settings {
    pub fn load() -> Self {
        let mut settings = Settings::default();
        if let Ok(key) = std::env::var("STORAGE_KEY") {
            settings.key = key;
        }
        settings
    }

    pub fn workers(&self) -> usize {
        self.workers
    }
}

pub fn cipher(settings: &Settings) -> Result<Aes256Gcm, InvalidLength> {
    let key = hex::decode(&settings.key).unwrap_or_default();
    Aes256Gcm::new_from_slice(&key)
    //                        ^^^^ hardcoded-key: falls back to one that is written in the source
}
