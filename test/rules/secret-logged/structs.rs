//@ crates: log 0.4
//@ compile: main
use std::collections::HashMap;

#[derive(Debug, Clone)]
//       ^^^^^ secret-in-debug
pub struct SigningPair {
    pub id: u64,
    pub private_key: Vec<u8>,
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
    log::info!("have {:?}", ring);
    //                      ^^^^ secret-logged
    log::info!("{pair} {pair:?}");
    //                  ^^^^ secret-logged
    log::info!("{:?} {}", quiet, pair.id);
    log::warn!("{}", pair);
}
