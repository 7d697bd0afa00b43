use ring::aead::{Aad, LessSafeKey, Nonce};

pub fn seal_all(key: &LessSafeKey, messages: &mut [Vec<u8>]) {
    let bytes: [u8; 12] = rand::random();
    for message in messages.iter_mut() {
        let bytes = rand::random::<[u8; 12]>();
        key.seal_in_place_append_tag(nonce, Aad::empty(), message).expect("sealing");
    }
}
