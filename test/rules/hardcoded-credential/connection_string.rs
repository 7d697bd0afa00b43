//@ compile: main
const DATABASE_URL: &str = "postgres://billing:b1lling-pr0d@db.internal:5432/billing";
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: a connection string with its password

pub fn urls() -> (String, String) {
    let reporting = "Server=tcp:sql.internal;Database=reports;User ID=svc;Password=Wint3r-Is-Here;".to_string();
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    let url = std::env::var("DATABASE_URL").unwrap_or_else(|_| DATABASE_URL.to_string());
    (reporting, url)
}
