//@ crates: rand 0.8 +small_rng, rand_core 0.6, rand_chacha 0.3, rand_hc 0.3, rand_isaac 0.3, rand_pcg 0.3, rand_xorshift 0.3, rand_xoshiro 0.6
//@ compile: main
// Generators of all sorts, for a simulation that has to be repeatable.
use rand::rngs::{mock::StepRng, SmallRng};
use rand_chacha::{ChaCha12Rng, ChaCha8Rng};
use rand_core::{RngCore, SeedableRng};
use rand_hc::Hc128Rng;
use rand_isaac::{Isaac64Rng, IsaacRng};
use rand_pcg::{Lcg128Xsl64, Lcg64Xsh32, Mcg128Xsl64, Pcg64Mcg};
use rand_xorshift::XorShiftRng;
use rand_xoshiro::{
    SplitMix64, Xoroshiro128Plus, Xoroshiro128PlusPlus, Xoshiro256Plus, Xoshiro256PlusPlus, Xoshiro256StarStar,
};

pub fn simulate(run: u64) -> u64 {
    let mut sum = StepRng::new(run, 1).next_u64();
    sum ^= u64::from(SmallRng::seed_from_u64(run).next_u32());
    sum ^= ChaCha8Rng::seed_from_u64(run).next_u64() ^ ChaCha12Rng::seed_from_u64(run).next_u64();
    sum ^= Hc128Rng::seed_from_u64(run).next_u64();
    sum ^= IsaacRng::seed_from_u64(run).next_u64() ^ Isaac64Rng::seed_from_u64(run).next_u64();
    sum ^= Lcg64Xsh32::new(run, 1).next_u64() ^ Lcg128Xsl64::new(1, 2).next_u64() ^ Mcg128Xsl64::new(7).next_u64();
    sum ^= Pcg64Mcg::seed_from_u64(run).next_u64() ^ XorShiftRng::seed_from_u64(run).next_u64();
    sum ^= SplitMix64::seed_from_u64(run).next_u64() ^ Xoroshiro128Plus::seed_from_u64(run).next_u64();
    sum ^= Xoroshiro128PlusPlus::seed_from_u64(run).next_u64() ^ Xoshiro256Plus::seed_from_u64(run).next_u64();
    sum ^ Xoshiro256PlusPlus::seed_from_u64(run).next_u64() ^ Xoshiro256StarStar::seed_from_u64(run).next_u64()
}
