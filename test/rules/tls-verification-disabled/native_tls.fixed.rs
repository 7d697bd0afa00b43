use native_tls::{Result, TlsConnector};

pub fn connector() -> Result<TlsConnector> {
    TlsConnector::builder().build()
}
