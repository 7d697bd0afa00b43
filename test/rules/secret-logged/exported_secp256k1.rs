//@ crates: secp256k1 0.29, hex 0.4
//@ compile: no, the oracle lacks the crate
pub fn bitcoin(k: &secp256k1::SecretKey) {
    println!("{}", hex::encode(k.secret_bytes()));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged: private key is printed
}
