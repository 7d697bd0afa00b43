//@ crates: sqlx 0.8, postgres 0.19, tokio-postgres 0.7, mysql 26, mysql_async 0.36, tiberius 0.12, mongodb 3, redis 0.27
//@ compile: no, the oracle has none of these crates
use sqlx::mysql::MySqlConnectOptions;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

pub fn postgres_options() -> PgConnectOptions {
    PgConnectOptions::new().host("db.internal").username("app").password("w1nter-is-here").database("app")
    //                                                                   ^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn mysql_options(password: &str) -> (MySqlConnectOptions, MySqlConnectOptions) {
    let theirs = MySqlConnectOptions::new().password(password);
    (theirs, MySqlConnectOptions::new().password("r00t-of-all"))
    //                                           ^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub async fn pool() -> Result<sqlx::PgPool, sqlx::Error> {
    PgPoolOptions::new().max_connections(5).connect("postgres://app:w1nter-is-here@db.internal/app").await
    //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn blocking() -> Result<postgres::Client, postgres::Error> {
    let mut config = postgres::Config::new();
    config.user("app").password("w1nter-is-here").dbname("app");
    //                          ^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    config.connect(postgres::NoTls)
}

pub async fn tokio() -> Result<(), tokio_postgres::Error> {
    let mut config = tokio_postgres::Config::new();
    config.password("w1nter-is-here");
    //              ^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    let (_client, _connection) = config.connect(tokio_postgres::NoTls).await?;
    tokio_postgres::connect("host=db.internal user=app password=w1nter-is-here", tokio_postgres::NoTls).await?;
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    Ok(())
}

pub fn mysql() -> mysql::OptsBuilder {
    mysql::OptsBuilder::new().user(Some("root")).pass(Some("r00t-of-all"))
    //                                                     ^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn mysql_async() -> mysql_async::OptsBuilder {
    mysql_async::OptsBuilder::default().user(Some("root")).pass(Some("r00t-of-all"))
    //                                                               ^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn sql_server() -> tiberius::AuthMethod {
    tiberius::AuthMethod::sql_server("sa", "Str0ng!Pa55")
    //                                     ^^^^^^^^^^^^^ hardcoded-credential: credential of `sql_server`
}

pub fn mongo() -> mongodb::options::Credential {
    mongodb::options::Credential::builder().username("app".to_string()).password("m0ngo-only-here".to_string()).build()
    //                                                                           ^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn mongo_later(builder: mongodb::options::CredentialBuilder) -> mongodb::options::CredentialBuilder {
    builder.password("m0ngo-only-here".to_string())
    //               ^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn redis() -> redis::RedisResult<redis::Client> {
    redis::Client::open("redis://:s3cret-of-r3dis@cache.internal:6379/0")
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: a connection string with its password
}
