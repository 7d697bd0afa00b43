//@ crates: rustls 0.21
//@ compile: no, the oracle has a later version
use rustls::client::{ServerCertVerified, ServerCertVerifier};
use rustls::server::{ClientCertVerified, ClientCertVerifier};
use rustls::{Certificate, DistinguishedName, Error, ServerName};
use std::time::SystemTime;

pub struct AcceptAll;

impl ServerCertVerifier for AcceptAll {
    fn verify_server_cert(
    // ^^^^^^^^^^^^^^^^^^ tls-verification-disabled
        &self,
        certificate: &Certificate,
        _: &[Certificate],
        name: &ServerName,
        _: &mut dyn Iterator<Item = &[u8]>,
        _: &[u8],
        _: SystemTime,
    ) -> Result<ServerCertVerified, Error> {
        println!("{name:?}: {} bytes", certificate.0.len());
        return Ok(ServerCertVerified::assertion());
    }
}

impl ClientCertVerifier for AcceptAll {
    fn client_auth_root_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(&self, _: &Certificate, _: &[Certificate], _: SystemTime) -> Result<ClientCertVerified, Error> {
    // ^^^^^^^^^^^^^^^^^^ tls-verification-disabled
        Ok(ClientCertVerified::assertion())
    }
}
