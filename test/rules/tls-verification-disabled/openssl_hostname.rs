//@ crates: openssl 0.10
//@ compile: main
use openssl::ssl::SslConnector;

pub fn session(connector: &SslConnector) -> Option<openssl::ssl::ConnectConfiguration> {
    let configuration = connector.configure().ok()?;
    Some(configuration.verify_hostname(false))
    //                 ^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
}
