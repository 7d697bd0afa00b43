use rand::{thread_rng, Rng};

pub fn roll() -> u8 {
    let mut rng = thread_rng();
    rng.gen_range(1..7)
}

pub fn toss(rng: &mut rand::rngs::ThreadRng) -> bool {
    rng.gen_bool(0.5)
}

pub fn fresh() -> rand::rngs::StdRng {
    use rand::SeedableRng;
    rand::rngs::StdRng::from_entropy()
}

pub fn drawn(rng: &mut impl Rng) -> u64 {
    rng.next_u64()
}
