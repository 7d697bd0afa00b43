//@ crates: tower-sessions 0.14, actix-session 0.5, actix-identity 0.4
//@ compile: no, the oracle has none of these crates
use actix_identity::{CookieIdentityPolicy, IdentityService};
use actix_session::CookieSession;
use tower_sessions::cookie::Key;

pub fn cookies() -> (CookieSession, CookieSession) {
    (CookieSession::signed(&[0; 32]), CookieSession::private(b"a key of thirty-two bytes or so!"))
    //                     ^^^^^^^^ hardcoded-key [fix]
    //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}

pub fn identity() -> IdentityService<CookieIdentityPolicy> {
    IdentityService::new(CookieIdentityPolicy::new(&[0; 32]).name("auth").secure(false))
    //                                             ^^^^^^^^ hardcoded-key [fix]
}

pub fn tower() -> Key {
    Key::from(&[0u8; 64])
    //        ^^^^^^^^^^ hardcoded-key [fix]
}
