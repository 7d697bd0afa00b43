//@ crates: reqwest 0.12, sqlx 0.8
//@ compile: no, the oracle has none of these crates
use sqlx::postgres::PgConnectOptions;

pub fn options() -> PgConnectOptions {
    PgConnectOptions::new().username("app").password("w1nter-is-here")
    //                                               ^^^^^^^^^^^^^^^^ hardcoded-credential [fix] [high]: credential of `password`
}

pub async fn weather(client: &reqwest::Client) -> Result<String, Box<dyn std::error::Error>> {
    let answer = client.get("https://weather.internal/now").bearer_auth("wx_live_9f2Kq81LmZ0aTr5b").send().await?;
    //                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix] [high]: token of `bearer_auth`
    Ok(answer.text().await?)
}

pub fn request(client: &reqwest::Client) -> Result<reqwest::RequestBuilder, std::env::VarError> {
    let api_key = "kq81LmZ0aTr5b-4471";
    //            ^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix] [high]
    Ok(client.get("https://weather.internal/now").bearer_auth(api_key))
}

pub fn maybe(client: &reqwest::Client) -> Option<reqwest::RequestBuilder> {
    Some(client.get("https://weather.internal/now").basic_auth("reporter", Some("Rep0rt-Me")))
    //                                                                          ^^^^^^^^^^^ hardcoded-credential [fix] [high]
}

pub fn told(client: &reqwest::Client) -> Result<reqwest::RequestBuilder, String> {
    Ok(client.get("https://weather.internal/now").basic_auth("reporter", Some("Rep0rt-Me")))
    //                                                                        ^^^^^^^^^^^ hardcoded-credential [fix] [high]
}

pub fn documented(client: &reqwest::Client) -> reqwest::RequestBuilder {
    client.get("https://weather.internal/now").bearer_auth("<your token>")
}
