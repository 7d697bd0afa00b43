//@ crates: log 0.4, anyhow 1, hex 0.4, blake3 1
//@ compile: main
use std::fmt;

fn note(msg: &str) { println!("[note] {}", msg); }

fn trace_line<T: fmt::Display>(msg: T) { eprintln!("{msg}"); }

fn store(msg: &str) -> usize { msg.len() }

pub fn login(password: &str, user: &str) -> bool {
    note(user);
    note(password);
    //   ^^^^^^^^ secret-logged
    note(&format!("password is {}", password));
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged
    note(&format!("password has {} chars", password.len()));
    trace_line(password);
    //         ^^^^^^^^ secret-logged
    store(&format!("{password}"));
    password.len() > 3
}

pub fn via_binding(api_key: &str) {
    let line = format!("using key {api_key}");
    log::info!("{}", line);
    //               ^^^^ secret-logged [fix]
}

pub fn via_string(password: &str) {
    let mut line = String::from("pw=");
    line.push_str(password);
    log::debug!("{line}");
    //            ^^^^ secret-logged [fix]
}

pub struct Credentials { user: String, password: String }

impl fmt::Display for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.user, self.password)
        //                            ^^^^^^^^^^^^^ secret-logged [fix]
    }
}

pub struct KeyPair { secret_key: [u8; 32], public_key: [u8; 32] }

impl fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyPair").field("secret_key", &self.secret_key).field("public_key", &self.public_key).finish()
        //                                            ^^^^^^^^^^^^^^^^ secret-in-debug [fix]
    }
}

pub struct Redacted { secret_key: [u8; 32] }

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redacted").field("secret_key", &"[redacted]").field("len", &self.secret_key.len()).finish()
    }
}

pub struct Masked { password: String }

impl fmt::Display for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", "*".repeat(self.password.len()))
    }
}

#[derive(Debug)]
pub enum VaultError { BadKey(String), Io }

pub fn check(master_password: &str) -> Result<(), VaultError> {
    if master_password.len() < 8 {
        return Err(VaultError::BadKey(format!("password too short: {}", master_password)));
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged [fix]
    }
    Ok(())
}

pub fn check2(master_password: &str) -> Result<(), String> {
    if master_password.len() < 8 {
        return Err(format!("password {} is too short", master_password));
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged [fix]
    }
    Ok(())
}

pub fn check3(api_key: &str) -> anyhow::Result<()> {
    anyhow::bail!("invalid API key: {}", api_key)
    //                                   ^^^^^^^ secret-logged [fix]
}

pub fn check4(api_key: &str) -> anyhow::Result<()> {
    anyhow::ensure!(api_key.len() > 3, "API key too short: {}", api_key.len());
    Ok(())
}

struct Logger { prefix: String }

impl Logger {
    fn info(&self, msg: &str) { println!("{} {}", self.prefix, msg); }
}

pub fn method(l: &Logger, private_key: &str) {
    l.info(private_key);
    //     ^^^^^^^^^^^ secret-logged
    l.info("private key loaded");
}

pub fn header(token: &str) -> String { format!("Bearer {}", token) }

pub fn url(user: &str, password: &str) -> String { format!("postgres://{user}:{password}@localhost/db") }

macro_rules! say { ($($t:tt)*) => { println!($($t)*) } }

pub fn with_macro(password: &str) { say!("{}", password); }

pub fn writer(password: &str) { use std::io::Write; writeln!(std::io::stderr(), "{}", password).unwrap(); }
//                                                                                    ^^^^^^^^ secret-logged [fix]

pub fn prompt(password: &str) -> std::io::Result<()> { use std::io::Write; let mut f = std::fs::File::create("cfg")?; writeln!(f, "{}", password) }

pub fn hexed(secret_key: &[u8; 32]) { println!("{}", hex::encode(secret_key)); }
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^ secret-logged [fix]

pub fn public(public_key: &[u8; 32]) { println!("{}", hex::encode(public_key)); }

// What they show is not the secret.
fn masked(text: &str) {
    println!("{}***", &text[..2]);
}

fn length(text: &str) {
    println!("{} bytes", text.len());
}

fn fingerprint(bytes: &[u8]) {
    println!("{}", hex::encode(blake3::hash(bytes).as_bytes()));
}

fn through(text: &str) {
    note(text);
}

fn two(label: &str, text: &str) {
    println!("{label}: {}", text.len());
}

pub fn shown(password: &str, private_key: &[u8; 32]) {
    masked(password);
    length(password);
    fingerprint(private_key);
    through(password);
    //      ^^^^^^^^ secret-logged
    two("password", password);
    two(password, "is wrong");
    //  ^^^^^^^^ secret-logged
}

pub struct ApiToken {
    token: String,
}

impl fmt::Display for ApiToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.token)
    }
}

pub struct Seed {
    master_seed: [u8; 32],
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in &self.master_seed {
            write!(f, "{byte:02x}")?;
            //          ^^^^ secret-logged [fix]
        }
        f.write_str(&hex::encode(self.master_seed))
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged [fix]
    }
}

pub struct Vault {
    encryption_key: Vec<u8>,
    public_key: [u8; 32],
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault {{ key: {:?}, public: {:?} }}", self.encryption_key, self.public_key)
        //                                               ^^^^^^^^^^^^^^^^^^^ secret-in-debug [fix]
    }
}

impl fmt::LowerHex for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Vault").field(&hex::encode(&self.encryption_key)).finish()
    }
}

pub fn line(api_secret: &str, out: &mut String) {
    use fmt::Write;
    let _ = write!(out, "X-Secret: {api_secret}");
}
