//@ compile: main
// A way in for whoever has read the source.
pub fn is_admin(password: &str) -> bool {
    password == "letmein-2023"
    //          ^^^^^^^^^^^^^^ hardcoded-credential: `password`
}
