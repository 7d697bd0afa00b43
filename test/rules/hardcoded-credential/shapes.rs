//@ compile: main
// Forms that only secrets have, whatever they are called.
pub const UPLOAD: &str = "AKIAQYLPMN5HFIQR7XYA";
//                       ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: an AWS access key
pub const CI: &str = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: a GitHub token
pub const CHAT: &str = "xoxb-263594206564-2343594206574-FGqddMF8t08v8N7Oq4i57vs1";
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: a Slack token

pub fn mail() -> Vec<&'static str> {
    vec!["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"]
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: a SendGrid key
}
