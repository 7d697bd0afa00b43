//@ crates: openssl 0.10
//@ compile: main
pub fn sign_request(secret: &str, body: &str) -> [u8; 20] {
    openssl::sha::sha1(format!("{secret}{body}").as_bytes())
  //^^^^^^^^^^^^^^^^^^ weak-hash [high]
}
