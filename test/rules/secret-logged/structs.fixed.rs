use std::collections::HashMap;

#[derive(Clone)]
pub struct SigningPair {
    pub id: u64,
    pub private_key: Vec<u8>,
}

impl std::fmt::Debug for SigningPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningPair")
            .field("id", &self.id)
            .field("private_key", &"[redacted]")
            .finish()
    }
}

#[derive(Debug)]
pub struct Ring {
    pairs: HashMap<u64, SigningPair>,
}

pub struct Quiet {
    pub private_key: Vec<u8>,
}

impl std::fmt::Debug for Quiet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Quiet")
    }
}

impl std::fmt::Display for SigningPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "pair {}", self.id)
    }
}

pub fn show(ring: &Ring, pair: &SigningPair, quiet: &Quiet) {
    log::info!("have {:?}", "[redacted]");
    log::info!("{pair} [redacted]");
    log::info!("{:?} {}", quiet, pair.id);
    log::warn!("{}", pair);
}
