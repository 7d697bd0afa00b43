//@ crates: argon2 0.5
//@ compile: main
// One argument is a password; the name of the program and the message are not.
fn main() {
    let args: Vec<String> = std::env::args().collect();
    if args.len() != 3 {
        eprintln!("usage: {} <password> <message>", args[0]);
        return;
    }
    let salt = std::env::var("SALT").expect("SALT is set");
    let mut key = [0u8; 32];
    argon2::Argon2::default().hash_password_into(args[1].as_bytes(), salt.as_bytes(), &mut key).expect("a long salt");
    println!("sealing {} with a key of {} bytes", args[2], key.len());
}
