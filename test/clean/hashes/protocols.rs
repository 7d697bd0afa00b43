//@ crates: sha1 0.10, md-5 0.10, hex 0.4, base64 0.22
//@ compile: main
// Protocols that say which hash it is.
use base64::Engine;
use md5::Md5;
use sha1::{Digest, Sha1};

const GUID: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

pub fn handshake(key: &str) -> String {
    const SUFFIX: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    base64::engine::general_purpose::STANDARD.encode(Sha1::digest(format!("{key}{SUFFIX}")))
}

pub fn answer(key: &str) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha1::digest([key, "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"].concat()))
}

pub fn websocket_reply(key: &str) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha1::digest(format!("{key}{GUID}")))
}

pub fn digest_auth(user: &str, realm: &str, password: &str) -> String {
    format!("{:x}", Md5::digest(format!("{user}:{realm}:{password}")))
}

pub fn mysql_native_password(password: &str) -> Vec<u8> {
    Sha1::digest(Sha1::digest(password)).to_vec()
}

pub fn postgres_md5(user: &str, password: &str) -> String {
    format!("md5{}", hex::encode(Md5::new().chain_update(password).chain_update(user).finalize()))
}

pub fn info_hash(info: &[u8]) -> Vec<u8> {
    Sha1::digest(info).to_vec()
}

pub fn content_md5(body: &[u8]) -> Vec<u8> {
    Md5::digest(body).to_vec()
}

pub fn consistent_hash(node: &str, replica: usize) -> Vec<u8> {
    Md5::digest(format!("{node}-{replica}")).to_vec()
}

pub fn hashcash(stamp: &str) -> bool {
    Sha1::digest(stamp)[0] == 0
}
