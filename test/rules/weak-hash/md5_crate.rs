//@ crates: md5 0.7
//@ compile: no, the oracle takes `md5` for md-5
pub fn session_token(user: &str, now: u64) -> String {
    format!("{:x}", md5::compute(format!("{user}:{now}")))
    //              ^^^^^^^^^^^^ weak-hash [high]
}
