use openssl::error::ErrorStack;
use openssl::hash::{Hasher, MessageDigest};
use openssl::pkcs5::pbkdf2_hmac;
use openssl::pkey::PKey;
use openssl::rand::{rand_bytes, rand_priv_bytes};
use openssl::sign::Signer;
use openssl::ssl::{ConnectConfiguration, SslConnector, SslRef, SslVerifyMode};
use openssl::symm::{decrypt, decrypt_aead, encrypt, encrypt_aead, Cipher, Crypter, Mode};

pub fn seal(key: &[u8], message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut iv = [0u8; 12];
    rand_bytes(&mut iv)?;
    let mut tag = [0u8; 16];
    let sealed = encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv), b"", message, &mut tag)?;
    decrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv), b"", &sealed, &tag)
}

pub fn modes(key: &[u8], message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut iv = vec![0; 16];
    rand_priv_bytes(&mut iv)?;
    let sealed = {
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], message, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }?;
    let mut crypter = Crypter::new(Cipher::aes_256_ctr(), Mode::Decrypt, key, Some(&sealed[..16]))?;
    let mut out = vec![0; message.len()];
    crypter.update(message, &mut out)?;
    for cipher in [Cipher::aes_128_cbc(), Cipher::aes_128_gcm(), Cipher::chacha20_poly1305()] {
        out.push(cipher.key_len() as u8);
    }
    out.push(MessageDigest::sha1().size() as u8);
    let sealed: &[u8] = &sealed;
    let (body, tag) = sealed.split_at(sealed.len().saturating_sub(16));
    if tag.len() == 16 {
        openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], body, tag)
    } else {
        Err(openssl::error::ErrorStack::get())
    }
}

pub fn verified(connector: &SslConnector, ssl: &mut SslRef) -> Result<ConnectConfiguration, ErrorStack> {
    ssl.set_verify(SslVerifyMode::PEER);
    let mut configuration = connector.configure()?;
    configuration.set_verify_hostname(true);
    Ok(configuration)
}

pub fn derive(password: &[u8], salt: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut key = [0u8; 32];
    pbkdf2_hmac(password, salt, 600_000, MessageDigest::sha256(), &mut key)?;
    let pkey = PKey::hmac(&key)?;
    let mut signer = Signer::new(MessageDigest::sha256(), &pkey)?;
    signer.update(data)?;
    let mut hasher = Hasher::new(MessageDigest::sha256())?;
    hasher.update(data)?;
    let mut out = hasher.finish()?.to_vec();
    out.extend(signer.sign_to_vec()?);
    out.extend(openssl::sha::sha256(data));
    Ok(out)
}
