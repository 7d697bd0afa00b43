//@ crates: rand 0.8
//@ compile: main
// What is drawn for the order of tips is no secret, wherever it stands.
mod session {
    use rand::{rngs::StdRng, Rng, SeedableRng};

    pub fn shuffle_tips(tips: &mut [&str]) {
        let mut rng = StdRng::seed_from_u64(7);
        for index in (1..tips.len()).rev() {
            tips.swap(index, rng.gen_range(0..=index));
        }
    }
}

fn main() {
    session::shuffle_tips(&mut ["one", "two"]);
}
