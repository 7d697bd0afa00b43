//@ crates: hex 0.4
//@ compile: main
fn describe(label: &str, bytes: &[u8]) {
    let text: String = bytes.iter().map(|b| format!("{:02x}", b)).collect();
    println!("{:>12}: {}", label, text);
}

fn dump(bytes: &[u8]) {
    for b in bytes {
        print!("{:02x}", b);
    }
    println!();
}

fn first(bytes: &[u8]) {
    println!("{:02x}", bytes[0]);
}

pub fn show(shared_secret: &[u8; 32], public_key: &[u8; 32]) {
    describe("x", shared_secret);
    //            ^^^^^^^^^^^^^ secret-logged
    describe("x", public_key);
    dump(shared_secret);
    //   ^^^^^^^^^^^^^ secret-logged
    dump(public_key);
    first(shared_secret);
}

pub fn import(private_key: &str) -> Result<[u8; 32], ()> {
    let raw = hex::decode(private_key).map_err(|_| ())?;
    raw.try_into().map_err(|bytes: Vec<u8>| {
        eprintln!("cannot import key {:02x?}", bytes);
        //                                     ^^^^^ secret-logged [fix]
    })
}
