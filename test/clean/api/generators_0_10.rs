//@ crates: rand 0.10, chacha20 0.10 +rng, getrandom 0.4 +sys_rng
//@ compile: no, the oracle's chacha20 is built without its generators
use chacha20::{ChaCha12Rng, ChaCha20Rng, ChaCha8Rng};
use rand::distr::StandardUniform;
use rand::rngs::{SysRng, Xoshiro128PlusPlus, Xoshiro256PlusPlus};
use rand::{Rng, RngExt, SeedableRng, TryRng};

pub fn simulate(run: u64) -> Result<u64, Box<dyn std::error::Error>> {
    let mut sum = Xoshiro128PlusPlus::seed_from_u64(run).next_u64() ^ Xoshiro256PlusPlus::seed_from_u64(run).next_u64();
    sum ^= ChaCha8Rng::seed_from_u64(run).next_u64() ^ ChaCha12Rng::seed_from_u64(run).next_u64();
    let mut seeded = ChaCha20Rng::try_from_rng(&mut SysRng)?;
    let drawn: u64 = seeded.sample(StandardUniform);
    let more: Vec<u64> = rand::rng().sample_iter(StandardUniform).take(2).collect();
    let four: Vec<u8> = rand::random_iter().take(4).collect();
    sum ^= drawn ^ more[0] ^ u64::from(four[0]) ^ u64::from(SysRng.try_next_u32()?);
    Ok(sum ^ getrandom::u64()? ^ u64::from(getrandom::u32()?))
}

pub fn key() -> Result<[u8; 32], getrandom::Error> {
    let mut key = [0u8; 32];
    getrandom::fill(&mut key)?;
    Ok(key)
}
