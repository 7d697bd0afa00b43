//@ crates: bcrypt 0.15
//@ compile: main
const COST: u32 = 6;

pub struct Hasher {
    cost: u32,
}

impl Hasher {
    pub fn new() -> Self {
        Self { cost: 8 }
    }

    pub fn stored(&self, password: &str) -> Result<String, bcrypt::BcryptError> {
        bcrypt::hash(password, self.cost)
        //                     ^^^^^^^^^ weak-kdf-parameters [fix]: bcrypt with a cost of 8 is too cheap to hold off guessing; OWASP asks for a cost of 10
    }
}

pub fn with_parts(password: &str) -> Result<bcrypt::HashParts, bcrypt::BcryptError> {
    bcrypt::hash_with_result(password, COST)
    //                                 ^^^^ weak-kdf-parameters: cost of 6
}
