use sqlx::postgres::PgConnectOptions;

pub fn options() -> PgConnectOptions {
    PgConnectOptions::new().username("app").password(&*std::env::var("PASSWORD").expect("PASSWORD is set"))
}

pub async fn weather(client: &reqwest::Client) -> Result<String, Box<dyn std::error::Error>> {
    let answer = client.get("https://weather.internal/now").bearer_auth(&*std::env::var("TOKEN")?).send().await?;
    Ok(answer.text().await?)
}

pub fn request(client: &reqwest::Client) -> Result<reqwest::RequestBuilder, std::env::VarError> {
    let api_key = &*std::env::var("API_KEY")?;
    Ok(client.get("https://weather.internal/now").bearer_auth(api_key))
}

pub fn maybe(client: &reqwest::Client) -> Option<reqwest::RequestBuilder> {
    Some(client.get("https://weather.internal/now").basic_auth("reporter", Some(&*std::env::var("SECRET").ok()?)))
}

pub fn told(client: &reqwest::Client) -> Result<reqwest::RequestBuilder, String> {
    Ok(client.get("https://weather.internal/now").basic_auth("reporter", Some(&*std::env::var("SECRET").map_err(|error| error.to_string())?)))
}

pub fn documented(client: &reqwest::Client) -> reqwest::RequestBuilder {
    client.get("https://weather.internal/now").bearer_auth("<your token>")
}
