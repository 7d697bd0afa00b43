// A list that is shorter again, or new, gives the numbers of before.
use sodiumoxide::crypto::secretbox;

pub struct Notes {
    key: secretbox::Key,
    all: Vec<Vec<u8>>,
}

impl Notes {
    pub fn open() -> Option<Self> {
        let key = secretbox::Key::from_slice(&std::fs::read("notes.key").ok()?)?;
        Some(Self { key, all: Vec::new() })
    }

    pub fn push(&mut self, text: &str) {
        let mut bytes = [0u8; secretbox::NONCEBYTES];
        bytes[..8].copy_from_slice(&(self.all.len() as u64).to_le_bytes());
        self.all.push(secretbox::seal(text.as_bytes(), &sodiumoxide::crypto::secretbox::gen_nonce(), &self.key));
    }
}
