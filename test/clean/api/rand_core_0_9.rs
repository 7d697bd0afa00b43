//@ crates: rand_core 0.9 +os_rng, rand_chacha 0.9
//@ compile: no, the oracle has no rand_core 0.9
use rand_chacha::ChaCha20Rng;
use rand_core::{OsRng, SeedableRng, TryRngCore};

pub fn seeded() -> Result<(ChaCha20Rng, ChaCha20Rng), Box<dyn std::error::Error>> {
    let first = ChaCha20Rng::try_from_os_rng()?;
    let second = ChaCha20Rng::try_from_rng(&mut OsRng)?;
    let number = u64::from(OsRng.try_next_u32()?) ^ OsRng.try_next_u64()?;
    if number == 0 {
        return Err("unlikely".into());
    }
    Ok((first, second))
}
