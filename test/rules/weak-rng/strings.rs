//@ crates: rand 0.8 +small_rng
//@ compile: main
// Texts and letters that a distribution draws from a generator that is not for secrets.
use rand::distributions::{Alphanumeric, DistString, Distribution, Uniform};
use rand::rngs::SmallRng;
use rand::SeedableRng;
use std::cell::RefCell;

thread_local! {
    static GENERATOR: RefCell<SmallRng> = RefCell::new(SmallRng::from_entropy());
}

pub struct ApiKey {
    pub id: String,
    pub secret: String,
}

pub fn api_key() -> ApiKey {
    let mut rng = SmallRng::from_entropy();
    let secret = Alphanumeric.sample_string(&mut rng, 32);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `secret` comes from a generator that can be predicted
    ApiKey { id: "main".into(), secret }
}

pub fn session_token() -> String {
    GENERATOR.with(|generator| {
        let mut generator = generator.borrow_mut();
        Alphanumeric.sample_string(&mut *generator, 32)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `session_token` comes from a generator that can be predicted
    })
}

pub fn reset_token() -> String {
    let mut token = String::from("reset-");
    let mut rng = SmallRng::from_entropy();
    Alphanumeric.append_string(&mut rng, &mut token, 32);
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `reset_token` comes from a generator that can be predicted
    token
}

pub fn password(length: usize) -> String {
    let letters = Uniform::from(b'a'..b'z');
    let mut rng = SmallRng::from_entropy();
    (0..length).map(|_| char::from(letters.sample(&mut rng))).collect()
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: `password` comes from a generator that can be predicted
}
