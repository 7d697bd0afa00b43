//@ crates: rand 0.8
//@ compile: main
use rand::{rngs::StdRng, RngCore, SeedableRng};

pub struct KeyMaker {
    rng: StdRng,
}

impl KeyMaker {
    pub fn new() -> Self {
        KeyMaker { rng: StdRng::seed_from_u64(0xDEAD_BEEF) }
    }

    pub fn api_key(&mut self) -> [u8; 16] {
        let mut key = [0u8; 16];
        self.rng.fill_bytes(&mut key);
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng
        key
    }
}
