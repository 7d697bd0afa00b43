//@ crates: native-tls 0.2
//@ compile: main
use native_tls::{Result, TlsConnector};

pub fn connector() -> Result<TlsConnector> {
    TlsConnector::builder().danger_accept_invalid_certs(true).build()
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix] [error] [high]: `danger_accept_invalid_certs` turns verification off
}
