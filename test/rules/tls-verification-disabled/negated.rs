//@ crates: native-tls 0.2
//@ compile: main
// The switch says the opposite of what the helper is given, which is told in the helper alone.
use native_tls::{Error, TlsConnector};

fn connector(strict: bool) -> Result<TlsConnector, Error> {
    TlsConnector::builder().danger_accept_invalid_hostnames(!strict).build()
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled: `danger_accept_invalid_hostnames` turns verification off for some values of its argument
}

pub fn careful() -> Result<TlsConnector, Error> {
    connector(true)
}

pub fn careless() -> Result<TlsConnector, Error> {
    connector(false)
}

const VERIFY: bool = true;

pub fn by_constant() -> Result<TlsConnector, Error> {
    TlsConnector::builder().danger_accept_invalid_certs(!VERIFY).build()
}
