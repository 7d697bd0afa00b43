//@ crates: rustls 0.23
//@ compile: main
// The name of the server and the time are looked at, the certificate is not.
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error, SignatureScheme};

#[derive(Debug)]
struct ByName(String);

impl ServerCertVerifier for ByName {
    fn verify_server_cert(
    // ^^^^^^^^^^^^^^^^^^ tls-verification-disabled: `verify_server_cert` accepts the server's certificate without a look at it
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if now.as_secs() == 0 || server_name.to_str() != self.0.as_str() {
            return Err(Error::General("another server".into()));
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General("TLS 1.2 is not offered".into()))
    }

    fn verify_tls13_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General("no signature is accepted".into()))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![SignatureScheme::ED25519]
    }
}

pub fn verifier(host: &str) -> std::sync::Arc<dyn ServerCertVerifier> {
    std::sync::Arc::new(ByName(host.to_string()))
}
