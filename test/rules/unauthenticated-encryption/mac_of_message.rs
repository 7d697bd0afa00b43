//@ crates: aes 0.8, cbc 0.1 +std, ctr 0.9, hmac 0.12, sha2 0.10, rand 0.8, subtle 2
//@ compile: main
use aes::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit, StreamCipher};
use hmac::{Hmac, Mac};
use sha2::Sha256;
type Enc = cbc::Encryptor<aes::Aes256>;
type Ctr = ctr::Ctr128BE<aes::Aes256>;

pub fn mac_then_encrypt(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(message);
    let mut plain = message.to_vec();
    plain.extend_from_slice(&mac.finalize().into_bytes());
    let mut out = iv.to_vec();
    out.extend(Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(&plain));
    //              ^^^ unauthenticated-encryption
    out
}

pub fn encrypt_and_mac(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let iv: [u8; 16] = rand::random();
    let ct = Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message);
    //            ^^^ unauthenticated-encryption
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(message);
    ([&iv[..], &ct].concat(), mac.finalize().into_bytes().to_vec())
}

pub fn encrypt_then_mac(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let ct = Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message);
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(&iv);
    mac.update(&ct);
    let mut out = iv.to_vec();
    out.extend(ct);
    out.extend(mac.finalize().into_bytes());
    out
}

pub fn etm_buffer(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let mut out = iv.to_vec();
    out.extend_from_slice(message);
    Ctr::new(key.into(), &iv.into()).apply_keystream(&mut out[16..]);
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(&out);
    let tag = mac.finalize().into_bytes();
    out.extend_from_slice(&tag);
    out
}

pub fn mte_ctr(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(message);
    let mut buf = message.to_vec();
    buf.extend_from_slice(&mac.finalize().into_bytes());
    Ctr::new(key.into(), &iv.into()).apply_keystream(&mut buf);
    //                               ^^^^^^^^^^^^^^^ unauthenticated-encryption
    [iv.to_vec(), buf].concat()
}

pub fn encrypt_with_tag(key: &[u8; 32], mac_key: &[u8; 32], message: &mut [u8]) -> ([u8; 16], Vec<u8>) {
    let iv: [u8; 16] = rand::random();
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(message);
    let tag = mac.finalize().into_bytes();
    Ctr::new(key.into(), &iv.into()).apply_keystream(message);
    //                               ^^^^^^^^^^^^^^^ unauthenticated-encryption
    (iv, tag.to_vec())
}

fn tag_of(k: &[u8; 32], data: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(k).unwrap();
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}

pub fn etm_helper(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let mut out = iv.to_vec();
    out.extend(Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message));
    let tag = tag_of(mac_key, &out);
    out.extend(tag);
    out
}

pub fn mte_helper(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let tag = tag_of(mac_key, message);
    let plain = [message, &tag].concat();
    let mut out = iv.to_vec();
    out.extend(Enc::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(&plain));
    //              ^^^ unauthenticated-encryption
    out
}

// The MAC over the message is the IV: equal messages look equal, and nobody can change them.
pub fn synthetic_iv(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(message);
    let tag = mac.finalize().into_bytes();
    let mut buf = message.to_vec();
    Ctr::new_from_slices(key, &tag[..16]).unwrap().apply_keystream(&mut buf);
    [tag[..16].to_vec(), buf].concat()
}

pub fn into_a_buffer(key: &[u8; 32], mac_key: &[u8; 32], message: &[u8], out: &mut [u8]) -> Vec<u8> {
    let iv: [u8; 16] = rand::random();
    let _ = Enc::new(key.into(), &iv.into()).encrypt_padded_b2b_mut::<Pkcs7>(message, out);
    //           ^^^ unauthenticated-encryption
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(mac_key).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

pub struct Sealer {
    key: [u8; 32],
    mac_key: [u8; 32],
}

impl Sealer {
    fn tag(&self, data: &[u8]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.mac_key).unwrap();
        mac.update(data);
        mac.finalize().into_bytes().into()
    }

    pub fn seal(&self, message: &[u8]) -> Vec<u8> {
        let iv: [u8; 16] = rand::random();
        let mut body = message.to_vec();
        Ctr::new(&self.key.into(), &iv.into()).apply_keystream(&mut body);
        let tag = self.tag(&[&iv[..], &body].concat());
        [&iv[..], &body, &tag].concat()
    }

    pub fn seal_badly(&self, message: &[u8]) -> Vec<u8> {
        let iv: [u8; 16] = rand::random();
        let tag = self.tag(message);
        let body = Enc::new(&self.key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message);
        //              ^^^ unauthenticated-encryption
        [&iv[..], &body, &tag].concat()
    }
}

pub fn open(key: &[u8; 32], mac_key: &[u8; 32], iv: &[u8; 16], sealed: &mut [u8], tag: &[u8; 32]) -> bool {
    let expected = tag_of(mac_key, sealed);
    let is_right = bool::from(subtle::ConstantTimeEq::ct_eq(expected.as_slice(), &tag[..]));
    if is_right {
        Ctr::new(key.into(), iv.into()).apply_keystream(sealed);
    }
    is_right
}
