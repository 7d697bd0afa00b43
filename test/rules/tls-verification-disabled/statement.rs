//@ crates: native-tls 0.2
//@ compile: main
use native_tls::{Result, TlsConnector};

pub fn connector() -> Result<TlsConnector> {
    let mut builder = TlsConnector::builder();
    builder.use_sni(true);
    builder.danger_accept_invalid_hostnames(true);
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    builder.build()
}
