use rand::{rngs::SmallRng, Rng, SeedableRng};

pub fn send_otp() -> u32 {
    let mut generator = rand::rngs::OsRng;
    generator.gen_range(100_000..1_000_000)
}
