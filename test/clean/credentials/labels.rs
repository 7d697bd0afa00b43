//@ crates: serde 1 +derive
//@ compile: main
// Names of attributes, cookies and kinds, places in a list, dialogs: none lets anybody in.
pub const ATTR_JWS_ES256_PRIVATE_KEY: &str = "jws_es256_private_key";
pub const ATTR_OAUTH2_CLIENT_SECRET: &str = "oauth2_client_secret";
pub const COOKIE_BEARER_TOKEN: &str = "bearer";
pub const TOKEN_TYPE_ACCESS_TOKEN: &str = "urn:ietf:params:oauth:token-type:access_token";
pub const ADMIN_TEST_PASSWORD: &str = "integration admin password 1";

pub struct Gap {
    pub token: String,
}

pub struct Changes {
    pub sync_token: Option<String>,
    pub next_page_token: Option<String>,
}

pub fn changes() -> (Changes, Gap) {
    let changes = Changes {
        sync_token: Some("t392-516_47314_0_7_1_1_1_11444_1".to_owned()),
        next_page_token: Some("bWFnaWMgbnVtYmVy42".to_owned()),
    };
    let previous_batch_token = "t392-516_47314";
    (changes, Gap { token: previous_batch_token.to_owned() })
}

pub fn ask(show: impl Fn(&str, &str, &str)) {
    show("input-password", "Password Required", "");
    show("re-input-password", "Wrong Password", "Do you want to enter again?");
}

/// Of the emulator that everybody runs, as its vendor publishes it.
pub const EMULATOR_ACCOUNT_KEY: &str =
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
