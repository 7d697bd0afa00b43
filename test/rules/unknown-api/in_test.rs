//@ crates: aes-gcm 0.10
//@ compile: no, the oracle does not read test code
// Test code has to compile too.
#[cfg(test)]
mod tests {
    use aes_gcm::aead::NewAead;
    //                 ^^^^^^^ unknown-api

    #[test]
    fn it_works() {}
}
