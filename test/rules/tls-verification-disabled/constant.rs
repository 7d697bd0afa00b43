//@ crates: native-tls 0.2
//@ compile: main
use native_tls::{Result, TlsConnector};

const INSECURE: bool = true;

pub fn connector() -> Result<TlsConnector> {
    TlsConnector::builder()
        .danger_accept_invalid_certs(INSECURE)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .build()
}
