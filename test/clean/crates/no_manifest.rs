//@ compile: no, the oracle has every crate
use quantum_vault::Vault;

pub fn open() -> Vault {
    quantum_vault::open()
}
