use native_tls::{Result, TlsConnector};

pub fn connector() -> Result<TlsConnector> {
    TlsConnector::builder().danger_accept_invalid_certs(false).build()
}
