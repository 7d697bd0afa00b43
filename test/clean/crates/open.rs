//@ crates: sha2 0.10
//@ compile: no, it leans on other files
// Globs and macros may bring any name.
use self::generated::*;
use sha2::Digest;

mod generated;

pub fn one() -> u8 {
    helpers::one()
}

mod made {
    declare_modules!(alpha, beta);

    pub fn two() -> u8 {
        alpha::two() + beta::two()
    }
}
