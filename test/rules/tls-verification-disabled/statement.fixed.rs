use native_tls::{Result, TlsConnector};

pub fn connector() -> Result<TlsConnector> {
    let mut builder = TlsConnector::builder();
    builder.use_sni(true);
    builder.build()
}
