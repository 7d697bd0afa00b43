//@ crates: rustls-pemfile 2, rustls-pki-types 1, itertools 0.13, sha2 0.10
//@ compile: main
use itertools::Itertools;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use std::io::{self, BufRead, Read};

pub fn certificates(reader: &mut dyn BufRead) -> io::Result<Vec<CertificateDer<'static>>> {
    rustls_pemfile::certs(reader).collect()
}

pub fn first(reader: &mut dyn BufRead) -> Option<CertificateDer<'static>> {
    rustls_pemfile::certs(reader).next().and_then(Result::ok)
}

pub fn lengths(reader: &mut dyn BufRead) -> Vec<usize> {
    rustls_pemfile::certs(reader).flatten().map(|one| one.len()).sorted().dedup().collect_vec()
}

pub fn keys(reader: &mut dyn BufRead) -> Vec<PrivateKeyDer<'static>> {
    rustls_pemfile::pkcs8_private_keys(reader).filter_map(Result::ok).map(Into::into).collect()
}

trait Take {
    fn remove(self, at: usize) -> usize;
}

impl<I: Iterator<Item = usize>> Take for I {
    fn remove(mut self, at: usize) -> usize {
        self.nth(at).unwrap_or_default()
    }
}

fn counted() -> impl Iterator<Item = usize> + Clone {
    0..10
}

pub fn taken(mut reader: impl Read) -> io::Result<usize> {
    let mut text = String::new();
    reader.by_ref().take(9).read_to_string(&mut text)?;
    Ok(counted().clone().remove(text.len()))
}
