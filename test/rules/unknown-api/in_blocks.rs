//@ crates: hmac 0.12, sha2 0.10, aes-gcm 0.10, hex 0.4
//@ compile: main with errors
fn tag(key: &[u8], message: &[u8]) -> Vec<u8> {
    use hmac::{Hmac, Mac};
    use sha2::Sha256;
    type HmacSha256 = Hmac<Sha256>;

    let mut mac = HmacSha256::new_from_slice(key).unwrap();
    mac.updaet(message);
    //  ^^^^^^ unknown-api [fix]: did you mean `update`?
    mac.finalize().into_bytes().to_vec()
}

fn keys() {
    use aes_gcm::{aead::NewAead, Aes256Gcm};
    //                  ^^^^^^^ unknown-api [fix]
    type Cipher = Aes256Gcm;
    fn inner() {
        use sha2::Sha265;
        //        ^^^^^^ unknown-api [fix]
    }
    let _ = Cipher::generate_nonces(12);
    //              ^^^^^^^^^^^^^^^ unknown-api
    inner();
}

fn aliases_with_parameters(key: &[u8]) {
    type Mac<D> = hmac::Hmac<D>;
    use hmac::Mac as _;
    let mac = Mac::<sha2::Sha256>::new_from_slices(key);
    //                             ^^^^^^^^^^^^^^^ unknown-api
}
