//@ crates: derive_more 1 +debug
//@ compile: no, the oracle's derive_more has no feature debug
#[derive(Clone, derive_more::Debug)]
//                           ^^^^^ secret-in-debug
pub struct Login {
    user: String,
    private_key: Vec<u8>,
}

pub mod imported {
    use derive_more::Debug;

    #[derive(Clone, Debug)]
    //              ^^^^^ secret-in-debug
    pub struct Login {
        #[debug(skip)]
        api_key: String,
        private_key: Vec<u8>,
    }
}
