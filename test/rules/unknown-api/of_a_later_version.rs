//@ crates: rand 0.8
//@ compile: main with errors
use rand::{rng, Rng};
//         ^^^ unknown-api [fix]: it is `thread_rng` before 0.9.0

pub fn roll() -> u8 {
    let mut rng = rng();
    rng.gen_range(1..7)
}

pub fn toss(rng: &mut rand::rngs::ThreadRng) -> bool {
    rng.random_bool(0.5)
    //  ^^^^^^^^^^^ unknown-api [fix]: it is `gen_bool` before 0.9.0
}

pub fn fresh() -> rand::rngs::StdRng {
    use rand::SeedableRng;
    rand::rngs::StdRng::from_os_rng()
    //                  ^^^^^^^^^^^ unknown-api [fix]: it is `from_entropy` before 0.9.0
}

pub fn drawn(rng: &mut impl Rng) -> u64 {
    rng.next_u64()
}
