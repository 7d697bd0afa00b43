//@ compile: main
// A helper asks the environment; what it falls back to is told by the variable's name.
fn variable_or(name: &str, default: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| default.to_string())
}

pub fn settings() -> Vec<String> {
    vec![
        variable_or("SESSION_SECRET", "kx82hfd-20fh2jd-1jd9dk3l"),
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: `SESSION_SECRET` is written in the source
        variable_or("SERVICE_HOST", "localhost"),
        variable_or("TOKEN_TTL", "3600"),
        variable_or("DB_PASSWORD", ""),
    ]
}
