//@ crates: native-tls 0.2
//@ compile: main
use native_tls::{TlsConnector, TlsConnectorBuilder};

fn relax(builder: &mut TlsConnectorBuilder) -> &mut TlsConnectorBuilder {
    builder.danger_accept_invalid_certs(true).danger_accept_invalid_hostnames(true)
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
}

pub fn connector() -> TlsConnector {
    relax(&mut TlsConnector::builder()).build().expect("TLS")
}
