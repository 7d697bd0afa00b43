//@ crates: rand 0.8
//@ compile: no, several files
//@ file: src/lib.rs
// Which file is the module depends on the target, and what the other file needs may not be there on this one.
#[cfg_attr(target_pointer_width = "64", path = "wide/w64.rs")]
#[cfg_attr(not(target_pointer_width = "64"), path = "wide/w32.rs")]
mod limbs;
//@ file: src/wide/w32.rs
pub fn limbs() -> [u32; 8] {
    rand::rngs::StdRng::thirty_two_bits();
    [0; 8]
}
