//@ crates: tokio-rustls 0.26, tokio 1 +full
//@ compile: main
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, ServerConfig};
use tokio_rustls::{Connect, TlsAcceptor, TlsConnector};

pub async fn protocol(config: Arc<ClientConfig>, stream: TcpStream) -> std::io::Result<bool> {
    let name = ServerName::try_from("example.com").unwrap();
    let tls = TlsConnector::from(config).connect(name, stream).await?;
    let (_, session) = tls.get_ref();
    Ok(session.protocol_version().is_some())
}

pub async fn accepted(config: Arc<ServerConfig>, stream: TcpStream) -> bool {
    let acceptor = TlsAcceptor::from(config);
    let handshake = acceptor.accept(stream);
    let tls = handshake.await.map_err(|failure| failure.kind()).expect("no handshake");
    tls.get_ref().1.alpn_protocol().is_some()
}

pub async fn later(connecting: Connect<TcpStream>) -> bool {
    connecting.await.is_ok()
}
