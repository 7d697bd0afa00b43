//@ crates: md5 0.7
//@ compile: no, the oracle takes `md5` for md-5
pub fn etag(body: &[u8]) -> String {
    let mut etag = md5::Context::new();
    etag.consume(body);
    format!("{:x}", etag.compute())
}
