//@ crates: hex 0.4, subtle 2, zeroize 1
//@ compile: main with errors
pub fn wipe(mut key: [u8; 32], mut words: Vec<u8>, mut text: String) {
    key.zeroize();
    //  ^^^^^^^ missing-trait-import [fix]: through the trait `Zeroize`
    words.zeroize();
    //    ^^^^^^^ missing-trait-import [fix]
    text.zeroize();
    //   ^^^^^^^ missing-trait-import [fix]
}

pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
    //^^^^^ missing-trait-import [fix]: `ConstantTimeEq`
}

pub fn shown(tag: &[u8; 16]) -> String {
    tag.encode_hex::<String>()
    //  ^^^^^^^^^^ missing-trait-import [fix]: `ToHex`
}
