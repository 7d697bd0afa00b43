//@ compile: main
pub const SIGNING: &str = "-----BEGIN EC PRIVATE KEY-----
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: a private key
MHcCAQEEIJWb5FvbsPVvXj0n7Gk1V8l0pL2v3mT4Yy0a6Rk9c2xUoAoGCCqGSM49
-----END EC PRIVATE KEY-----";
