//@ crates: anything 1
//@ compile: no, there is no such crate
// What is asked for by name is no secret, nor is what a parser looks for.
pub fn look(store: &anything::Store, parser: &mut anything::Parser, form: anything::Form) -> bool {
    let secret = store.secret("billing-database");
    let token = parser.token("identifier-2");
    let field = form.check_password("n0body-kn0ws").get_password("vault-entry-1").find_api_key("billing-1");
    store.password(&secret) && parser.peek_token("fn-2").is_some() && token == field
}
