//@ crates: aes-gcm 0.10
//@ compile: no, loom is not at hand
macro_rules! trace_bytes {
    ($bytes:expr) => {
        let _ = $bytes.len();
    };
}
pub(crate) use trace_bytes;

#[cfg(all(test, loom))]
mod under_loom {
    use loom::sync::Arc;

    fn shared() -> Arc<u8> {
        Arc::new(1)
    }
}

pub fn trace(bytes: &[u8]) {
    trace_bytes!(bytes);
}
