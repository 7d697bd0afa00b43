//@ crates: openidconnect 3, ssh2 0.9, rumqttc 0.24, suppaftp 6, neo4rs 0.8, influxdb2 0.5, teloxide 0.13, serenity 0.12, rusoto_core 0.48, rusoto_credential 0.48
//@ compile: no, the oracle has none of these crates
use openidconnect::ClientSecret;
use rumqttc::MqttOptions;
use rusoto_core::credential::StaticProvider;
use ssh2::Session;
use suppaftp::FtpStream;
use teloxide::prelude::*;

pub fn oidc() -> ClientSecret {
    ClientSecret::new("kX9-vPq2LmZ7-sYt4".to_string())
    //                ^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn shell(stream: std::net::TcpStream) -> Option<Session> {
    let mut session = Session::new().unwrap();
    session.set_tcp_stream(stream);
    session.handshake().ok()?;
    session.userauth_password("deploy", "Tr0ub4dor&3").ok()?;
    //                                  ^^^^^^^^^^^^^ hardcoded-credential [fix]
    session.userauth_pubkey_file("deploy", None, std::path::Path::new("id_rsa"), Some("Tr0ub4dor&3")).ok()?;
    Some(session)
}

pub fn queue() -> MqttOptions {
    let mut options = MqttOptions::new("sensor-1", "broker.internal", 1883);
    options.set_credentials("sensor", "Tr0ub4dor&3");
    //                                ^^^^^^^^^^^^^ hardcoded-credential [fix]
    options
}

pub fn files() -> Option<FtpStream> {
    let mut ftp = FtpStream::connect("ftp.internal:21").ok()?;
    ftp.login("backup", "Tr0ub4dor&3").ok()?;
    //                  ^^^^^^^^^^^^^ hardcoded-credential [fix]
    Some(ftp)
}

pub async fn graph() -> neo4rs::Graph {
    neo4rs::Graph::new("127.0.0.1:7687", "neo4j", "Tr0ub4dor&3").await.unwrap()
    //                                            ^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn measurements() -> influxdb2::Client {
    influxdb2::Client::new("http://localhost:8086", "org", "Yk2dGx8hVb4pQz7sLw9nRt3m")
    //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn bots() -> (Bot, teloxide::Bot) {
    (Bot::new("k3vYt0Pq9zLmXs7cRb2w"), teloxide::Bot::new("k3vYt0Pq9zLmXs7cRb2w"))
    //        ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    //                                                    ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub async fn discord() -> Option<serenity::Client> {
    let intents = serenity::prelude::GatewayIntents::empty();
    serenity::prelude::Client::builder("k3vYt0Pq9zLmXs7cRb2w", intents).await.ok()?;
    //                                 ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    serenity::Client::builder("k3vYt0Pq9zLmXs7cRb2w", intents).await.ok()
    //                        ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn cloud() -> [StaticProvider; 4] {
    let secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYzQ2v8nLpT0sd";
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    [
        StaticProvider::new("AKIAIOSFODNN7QXZPLMV".to_string(), secret.to_string(), None, None),
        //                  ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        StaticProvider::new_minimal("AKIAIOSFODNN7QXZPLMV".to_string(), secret.to_string()),
        //                          ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        rusoto_credential::StaticProvider::new("AKIAIOSFODNN7QXZPLMV".to_string(), secret.to_string(), None, None),
        //                                     ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        rusoto_credential::StaticProvider::new_minimal("AKIAIOSFODNN7QXZPLMV".to_string(), secret.to_string()),
        //                                             ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    ]
}
