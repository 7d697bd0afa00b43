//@ crates: rustls-pemfile 2, rustls-pki-types 1
//@ compile: main with errors
use rustls_pki_types::CertificateDer;
use std::io::BufRead;

// The version before gave a result with a list in it.
pub fn certificates(reader: &mut dyn BufRead) -> Vec<CertificateDer<'static>> {
    rustls_pemfile::certs(reader).unwrap().collect()
    //                            ^^^^^^ unknown-api
}

pub fn first(reader: &mut dyn BufRead) -> CertificateDer<'static> {
    rustls_pemfile::certs(reader).remove(0)
    //                            ^^^^^^ unknown-api
}
