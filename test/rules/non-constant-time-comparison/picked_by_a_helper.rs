//@ crates: hmac 0.12, sha2 0.10, hex 0.4
//@ compile: main
// One side is computed, the other one is what a helper has picked out of the request.
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub struct Request {
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn signature_of(secret: &[u8], body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of any length");
    mac.update(body);
    format!("sha256={}", hex::encode(mac.finalize().into_bytes()))
}

pub fn accept(request: &Request, secret: &[u8]) -> Result<(), &'static str> {
    let Some(received) = header(request, "X-Signature") else {
        return Err("no signature");
    };
    let computed = signature_of(secret, &request.body);
    if computed.as_str() != received {
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison: MAC compared with `!=`
        return Err("wrong signature");
    }
    Ok(())
}
