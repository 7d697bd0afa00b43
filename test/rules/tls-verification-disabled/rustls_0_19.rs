//@ crates: rustls 0.19, webpki 0.21
//@ compile: no, the oracle has a later version
pub struct NoVerification {}

impl rustls::ServerCertVerifier for NoVerification {
    fn verify_server_cert(
    // ^^^^^^^^^^^^^^^^^^ tls-verification-disabled
        &self,
        _: &rustls::RootCertStore,
        _: &[rustls::Certificate],
        _: webpki::DNSNameRef<'_>,
        _: &[u8],
    ) -> Result<rustls::ServerCertVerified, rustls::TLSError> {
        Ok(rustls::ServerCertVerified::assertion())
    }
}

impl rustls::ClientCertVerifier for NoVerification {
    fn client_auth_root_subjects(&self, _: Option<&webpki::DNSName>) -> Option<rustls::DistinguishedNames> {
        Some(Default::default())
    }

    fn verify_client_cert(
    // ^^^^^^^^^^^^^^^^^^ tls-verification-disabled
        &self,
        _: &[rustls::Certificate],
        _: Option<&webpki::DNSName>,
    ) -> Result<rustls::ClientCertVerified, rustls::TLSError> {
        Ok(rustls::ClientCertVerified::assertion())
    }
}
