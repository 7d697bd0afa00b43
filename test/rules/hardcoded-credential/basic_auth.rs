//@ crates: reqwest 0.12
//@ compile: no, the oracle has no reqwest
pub async fn fetch(client: reqwest::Client) -> reqwest::Result<String> {
    client
        .get("https://api.internal/report")
        .basic_auth("reporter", Some("Rep0rt-Me"))
        //                           ^^^^^^^^^^^ hardcoded-credential: credential of `basic_auth`
        .send()
        .await?
        .text()
        .await
}
