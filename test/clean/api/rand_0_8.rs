//@ crates: rand 0.8, rand_core 0.6
//@ compile: main
use rand::distributions::{Alphanumeric, Standard, Uniform};
use rand::prelude::*;
use rand::rngs::OsRng;
use rand_core::CryptoRngCore;

pub fn numbers(rng: &mut ThreadRng) -> Vec<u64> {
    let mut buffer = [0u8; 8];
    rng.fill(&mut buffer);
    rand::Rng::try_fill(rng, &mut buffer).expect("thread_rng does not fail");
    let range: u64 = rng.gen_range(0..10);
    let sampled: u64 = rng.sample(Standard);
    let die = Uniform::from(1u64..7).sample(rng);
    let flip = u64::from(rng.gen_bool(0.5));
    vec![range, sampled, die, flip, rng.gen(), u64::from(rng.next_u32()), rng.next_u64()]
}

pub fn text() -> String {
    thread_rng().sample_iter(Alphanumeric).map(char::from).take(16).collect()
}

pub fn pick(items: &[String]) -> Option<&String> {
    items.choose(&mut rand::thread_rng())
}

pub fn key(rng: &mut impl CryptoRngCore) -> Result<[u8; 32], rand::Error> {
    let mut key = [0u8; 32];
    rng.try_fill_bytes(&mut key)?;
    Ok(key)
}

pub fn boxed() -> Box<dyn RngCore> {
    Box::new(OsRng)
}

pub fn generators() -> Result<(StdRng, StdRng), rand::Error> {
    Ok((StdRng::from_entropy(), StdRng::from_rng(OsRng)?))
}
