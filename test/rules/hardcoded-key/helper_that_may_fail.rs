//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
// A helper that fails gives no key; what it gives is always the same one.
use aes_gcm::{Aes256Gcm, KeyInit};

const STORED: &str = "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f";

fn load() -> Result<Vec<u8>, String> {
    let key = hex::decode(STORED).map_err(|e| e.to_string())?;
    if key.len() != 32 {
        return Err(format!("{} bytes", key.len()));
    }
    Ok(key)
}

fn find(wanted: bool) -> Option<Vec<u8>> {
    if wanted { hex::decode(STORED).ok() } else { None }
}

fn give_up(why: &str) -> ! {
    eprintln!("{why}");
    std::process::exit(2);
}

pub fn leaves() -> Aes256Gcm {
    let key = match load() {
        Ok(key) => key,
        Err(why) => {
            eprintln!("{why}");
            std::process::exit(1);
        }
    };
    Aes256Gcm::new_from_slice(&key).expect("32 bytes")
    //                        ^^^^ hardcoded-key: is written in the source
}

pub fn gives_up() -> Aes256Gcm {
    let key = load().unwrap_or_else(|why| give_up(&why));
    Aes256Gcm::new_from_slice(&key).expect("32 bytes")
    //                        ^^^^ hardcoded-key: is written in the source
}

pub fn found() -> Option<Aes256Gcm> {
    let key = find(true)?;
    Aes256Gcm::new_from_slice(&key).ok()
    //                        ^^^^ hardcoded-key: is written in the source
}
