//@ crates: rand 0.9 +small_rng
//@ compile: no, the oracle has another rand
use rand::distr::{Alphanumeric, Distribution, SampleString, Uniform};
use rand::rngs::SmallRng;
use rand::SeedableRng;

pub fn session_token() -> String {
    let mut rng = SmallRng::from_os_rng();
    Alphanumeric.sample_string(&mut rng, 32)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `session_token` comes from a generator that can be predicted
}

pub fn reset_token() -> String {
    let mut token = String::from("reset-");
    Alphanumeric.append_string(&mut SmallRng::from_os_rng(), &mut token, 32);
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `reset_token` comes from a generator that can be predicted
    token
}

pub fn password(length: usize) -> String {
    let letters = Uniform::new(b'a', b'z').expect("there are letters");
    let mut rng = SmallRng::from_os_rng();
    (0..length).map(|_| char::from(letters.sample(&mut rng))).collect()
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `password` comes from a generator that can be predicted
}
