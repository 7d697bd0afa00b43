//@ crates: russh 0.45, thrussh 0.35, thrussh-keys 0.22
//@ compile: no, the oracle has none of these crates
use russh::client;

struct Client;

impl client::Handler for Client {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _key: &russh::keys::key::PublicKey) -> Result<bool, Self::Error> {
    //       ^^^^^^^^^^^^^^^^ tls-verification-disabled
        Ok(true)
    }
}

struct Careful {
    known: russh::keys::key::PublicKey,
}

impl client::Handler for Careful {
    type Error = russh::Error;

    async fn check_server_key(&mut self, key: &russh::keys::key::PublicKey) -> Result<bool, Self::Error> {
        Ok(*key == self.known)
    }
}

struct Older;

impl thrussh::client::Handler for Older {
    type Error = thrussh::Error;

    fn check_server_key(self, _key: &thrussh_keys::key::PublicKey) -> Self::FutureBool {
    // ^^^^^^^^^^^^^^^^ tls-verification-disabled
        self.finished_bool(true)
    }
}

struct OlderStill;

impl russh::client::Handler for OlderStill {
    type Error = russh::Error;

    async fn check_server_key(self, _key: &russh::keys::key::PublicKey) -> Result<(Self, bool), Self::Error> {
    //       ^^^^^^^^^^^^^^^^ tls-verification-disabled
        Ok((self, true))
    }
}

struct Asking;

impl russh::client::Handler for Asking {
    type Error = russh::Error;

    async fn check_server_key(&mut self, key: &russh::keys::key::PublicKey) -> Result<bool, Self::Error> {
        let known = is_known(key);
        Ok(known)
    }
}

fn is_known(key: &russh::keys::key::PublicKey) -> bool {
    key.fingerprint() == "SHA256:abc"
}
