//@ crates: jsonwebtoken 7, serde 1
//@ compile: no, the oracle has a later version
use jsonwebtoken::{dangerous_insecure_decode, dangerous_insecure_decode_with_validation, Validation};

#[derive(serde::Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub fn subject(token: &str) -> Option<String> {
    dangerous_insecure_decode::<Claims>(token).ok().map(|data| data.claims.sub)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
}

pub fn checked(token: &str) -> Option<String> {
    let mut validation = Validation::default();
    validation.validate_exp = false;
    //         ^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]
    let data = dangerous_insecure_decode_with_validation::<Claims>(token, &validation).ok()?;
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
    Some(data.claims.sub)
}
