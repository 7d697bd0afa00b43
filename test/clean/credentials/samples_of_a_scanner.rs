//@ compile: main
// A scanner for secrets carries what its patterns have to find.
pub enum TestValue<'a> {
    Single(&'a str),
    Several(&'a [&'a str]),
}

pub struct SampleToken(pub &'static str);

pub static PATTERNS: &[(&str, &str, TestValue)] = &[
    ("Slack bot", "xoxb-[0-9]{11}-[0-9]{11}-[0-9a-zA-Z]{24}", TestValue::Single("xoxb-27653679481-29874698321-qdFYKVeSuE7sk6oNcBrzbqfx")),
    ("Stripe", "sk_live_[0-9a-zA-Z]{24}", TestValue::Several(&["sk_live_9a8b7c6d5e4f3g2h1i0jklmn"])),
];

pub const GITHUB: SampleToken = SampleToken("ghp_M1kTrXaZ7pQw3vNc8yLd5sHf2jGb6eUo4iRt");
