//@ crates: itertools 0.13
//@ compile: main
// A trait of another crate may give every iterator a method, also one of which only the trait is known.
use itertools::Itertools;

fn lengths<'a>(messages: &'a [Vec<u8>]) -> impl Iterator<Item = usize> + 'a {
    messages.iter().map(|message| message.len())
}

pub fn sorted(messages: &[Vec<u8>]) -> Vec<usize> {
    lengths(messages).sorted().collect_vec()
}

pub fn boxed(lengths: Box<dyn Iterator<Item = usize>>) -> String {
    lengths.dedup().join(", ")
}
