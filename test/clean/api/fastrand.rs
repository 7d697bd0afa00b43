//@ crates: fastrand 2
//@ compile: rc-0.11
// Fast and predictable: for dice, not for secrets.
pub fn world(size: usize, names: &[&str]) -> (Vec<u8>, String, Option<usize>, u64) {
    let mut tiles = vec![0u8; size];
    fastrand::fill(&mut tiles);
    tiles.push(fastrand::u8(..));
    let mut label = String::new();
    label.push(fastrand::alphanumeric());
    label.push(fastrand::digit(10));
    label.push(fastrand::char('a'..='z'));
    let start = fastrand::choice(names).map(|name| name.len() + fastrand::usize(..3));
    (tiles, label, start, u64::from(fastrand::u32(..)) + fastrand::u64(..))
}

pub fn replay(number: u64) -> (Vec<u8>, String, u64) {
    let mut dice = fastrand::Rng::with_seed(number);
    let mut other = fastrand::Rng::new();
    let mut tiles = vec![0u8; 16];
    dice.fill(&mut tiles);
    tiles.push(dice.u8(..));
    let mut label = String::from(dice.alphanumeric());
    label.push(dice.digit(10));
    label.push(dice.char('a'..'z'));
    let pick = dice.choice([1u64, 2, 3]).unwrap_or_default();
    (tiles, label, pick + u64::from(other.u32(..)) + other.u64(..) + other.usize(..4) as u64)
}
