//@ crates: native-tls 0.2
//@ compile: main
// A choice for whoever runs it: a warning.
use native_tls::{Result, TlsConnector};

pub fn connector(insecure: bool) -> Result<TlsConnector> {
    TlsConnector::builder()
        .danger_accept_invalid_certs(insecure)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [warning] [medium]: for some values
        .build()
}
