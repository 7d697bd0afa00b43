// Questions about crates whose answers rustc knows: what there is, what there is not, and what cannot be told.
import { describe, expect, test } from 'vitest';
import type { Api } from '../../server/src/knowledge/api.js';
import { allMembers, rootOf } from '../../server/src/knowledge/members.js';
import { bundled, pathOf, projectWith, typeAt, withoutManifest } from './projects.js';

const older = projectWith(
  'aes-gcm@0.9.4',
  'rand@0.8.5',
  'sha2@0.9.9',
  'hmac@0.11.0',
  'ring@0.16.20',
  'ed25519-dalek@1.0.1',
);
const current = projectWith(
  'aead@0.5.2',
  'aes-gcm@0.10.3',
  'argon2@0.5.3',
  'chacha20poly1305@0.10.1',
  'digest@0.10.7',
  'ed25519-dalek@2.2.0',
  'hmac@0.12.1',
  'p256@0.13.2',
  'pbkdf2@0.12.2',
  'rand@0.9.2',
  'ring@0.17.14',
  'rsa@0.9.10',
  'sha2@0.10.9',
  'zeroize@1.9.0',
);
const newer = projectWith('aead@0.6.1', 'aes-gcm@0.11.1', 'chacha20poly1305@0.11.0', 'rand@0.10.3', 'sha2@0.11.1');
const projects = { older, current, newer };
type Project = keyof typeof projects;
type Row = readonly [project: Project, asked: string, verdict: 'found' | 'absent' | 'unknown'];

describe('paths', () => {
  test.each<Row>([
    ['older', 'aes_gcm::Aes256Gcm', 'found'],
    ['older', 'aes_gcm::NewAead', 'found'],
    ['older', 'aes_gcm::aead::NewAead', 'found'],
    ['older', 'aes_gcm::KeyInit', 'absent'],
    ['older', 'aes_gcm::aead::KeyInit', 'absent'],
    ['older', 'aes_gcm::aead::generic_array::GenericArray', 'found'],
    ['current', 'aes_gcm::NewAead', 'absent'],
    ['current', 'aes_gcm::aead::NewAead', 'absent'],
    ['current', 'aes_gcm::aead::KeyInit', 'found'],
    ['current', 'aes_gcm::KeyInit', 'found'],
    ['current', 'aes_gcm::aead::OsRng', 'found'],
    ['current', 'aes_gcm::aead::rand_core::RngCore', 'found'],
    ['current', 'aes_gcm::aes::Aes256', 'found'],
    ['current', 'aes_gcm::Aes192Gcm', 'absent'],
    ['current', 'aes_gcm::aead::stream::EncryptorBE32', 'found'],
    ['current', 'aes_gcm::Nonces', 'absent'],
    ['newer', 'aes_gcm::KeyInit', 'found'],
    ['newer', 'aes_gcm::aead::Generate', 'found'],
    ['newer', 'aes_gcm::aead::OsRng', 'absent'],
    ['newer', 'aes_gcm::aead::NewAead', 'absent'],
    ['current', 'chacha20poly1305::XChaCha20Poly1305', 'found'],
    ['current', 'chacha20poly1305::XNonce', 'found'],
    ['current', 'chacha20poly1305::aead::AeadInPlace', 'found'],
    ['current', 'chacha20poly1305::ChaCha', 'absent'],
    ['current', 'aead::AeadCore', 'found'],
    ['current', 'aead::AeadMutInPlace', 'found'],
    ['current', 'aead::Encrypt', 'absent'],
    ['older', 'rand::thread_rng', 'found'],
    ['older', 'rand::rng', 'absent'],
    ['older', 'rand::distributions::Alphanumeric', 'found'],
    ['current', 'rand::rng', 'found'],
    ['current', 'rand::distr::Alphanumeric', 'found'],
    ['current', 'rand::rngs::OsRng', 'found'],
    ['current', 'rand::TryRngCore', 'found'],
    ['newer', 'rand::rng', 'found'],
    ['newer', 'rand::thread_rng', 'absent'],
    ['newer', 'rand::rngs::SysRng', 'found'],
    ['newer', 'rand::rngs::OsRng', 'absent'],
    ['current', 'sha2::Sha256', 'found'],
    ['current', 'sha2::Digest', 'found'],
    ['current', 'sha2::digest::KeyInit', 'found'],
    ['current', 'sha2::Sha3_256', 'absent'],
    ['current', 'ring::aead::LessSafeKey', 'found'],
    ['current', 'ring::aead::less_safe_key::LessSafeKey', 'absent'],
    ['current', 'ring::aead::CHACHA20_POLY1305', 'found'],
    ['current', 'ring::hmac::SigningKey', 'absent'],
    ['current', 'ring::rand::SystemRandom', 'found'],
    ['current', 'hmac::Hmac', 'found'],
    ['current', 'hmac::NewMac', 'absent'],
    ['older', 'hmac::NewMac', 'found'],
    ['older', 'ed25519_dalek::Keypair', 'found'],
    ['current', 'ed25519_dalek::Keypair', 'absent'],
    ['current', 'ed25519_dalek::SigningKey', 'found'],
    ['current', 'rsa::RsaPrivateKey', 'found'],
    ['current', 'rsa::PaddingScheme', 'absent'],
    ['current', 'rsa::Pkcs1v15Encrypt', 'found'],
    ['current', 'rsa::pkcs8::DecodePrivateKey', 'found'],
    ['current', 'p256::ecdsa::SigningKey', 'found'],
    ['current', 'p256::ecdsa::signature::Signer', 'found'],
    ['current', 'p256::ecdh::EphemeralSecret', 'found'],
    ['current', 'argon2::Argon2', 'found'],
    ['current', 'argon2::password_hash::SaltString', 'found'],
    ['current', 'argon2::Algorithm::Argon2id', 'found'],
    ['current', 'argon2::Algorithm::Argon2ID', 'absent'],
    ['current', 'pbkdf2::pbkdf2_hmac', 'found'],
    ['current', 'pbkdf2::pbkdf2_hmac_vec', 'absent'],
    ['current', 'blowfish::Blowfish', 'unknown'],
    ['newer', 'ring::aead::LessSafeKey', 'unknown'],
  ])('%s: %s is %s', (project, path, verdict) => {
    expect(pathOf(projects[project], path)).toBe(verdict);
  });

  test('an absence says where the path breaks', () => {
    const found = current.resolve('aes_gcm', ['aead', 'NewAead']);
    expect(found).toMatchObject({ verdict: 'absent', at: 1, within: { def: { crate: 'aead@0.5.2', path: '' } } });
    expect(current.resolve('aes_gcm', ['aed', 'NewAead'])).toMatchObject({ verdict: 'absent', at: 0 });
  });

  test('a name in two namespaces has an item in each', () => {
    const found = current.resolve('zeroize', ['Zeroize']);
    expect(found.verdict === 'found' && found.items.map((item) => item.kind).sort()).toEqual(['derive', 'trait']);
  });
});

const member = (api: Api, asked: string, how: 'associated' | 'method' | 'field'): string => {
  const at = asked.lastIndexOf(how === 'associated' ? '::' : '.');
  const name = asked.slice(at + (how === 'associated' ? 2 : 1));
  return api[how](typeAt(api, asked.slice(0, at)), name).verdict;
};

describe('associated functions and constants', () => {
  test.each<Row>([
    ['older', 'aes_gcm::Aes256Gcm::new', 'found'],
    ['older', 'aes_gcm::Aes256Gcm::new_from_slice', 'found'],
    ['older', 'aes_gcm::Aes256Gcm::generate_nonce', 'absent'],
    ['current', 'aes_gcm::Aes256Gcm::new', 'found'],
    ['current', 'aes_gcm::Aes256Gcm::new_from_slice', 'found'],
    ['current', 'aes_gcm::Aes256Gcm::generate_key', 'found'],
    ['current', 'aes_gcm::Aes256Gcm::generate_nonce', 'found'],
    ['current', 'aes_gcm::Aes256Gcm::from_key', 'absent'],
    ['newer', 'aes_gcm::Aes256Gcm::new', 'found'],
    ['newer', 'aes_gcm::Aes256Gcm::generate_nonce', 'absent'],
    ['newer', 'chacha20poly1305::ChaCha20Poly1305::generate_nonce', 'absent'],
    ['current', 'chacha20poly1305::XChaCha20Poly1305::generate_nonce', 'found'],
    ['current', 'sha2::Sha256::digest', 'found'],
    ['current', 'sha2::Sha256::hash', 'unknown'],
    ['current', 'sha2::Sha256::sum', 'absent'],
    ['current', 'ring::aead::UnboundKey::new', 'found'],
    ['current', 'ring::aead::Nonce::assume_unique_for_key', 'found'],
    ['current', 'ring::aead::Nonce::from_slice', 'absent'],
    ['older', 'ed25519_dalek::Keypair::generate', 'found'],
    ['current', 'ed25519_dalek::SigningKey::generate', 'found'],
    ['current', 'ed25519_dalek::SigningKey::from_bytes', 'found'],
    ['current', 'ed25519_dalek::SigningKey::random', 'absent'],
    ['current', 'rsa::RsaPrivateKey::new', 'found'],
    ['current', 'rsa::RsaPrivateKey::generate', 'absent'],
    ['current', 'argon2::Argon2::default', 'found'],
    ['current', 'argon2::Params::DEFAULT_M_COST', 'found'],
    ['current', 'argon2::Params::DEFAULT_MEMORY', 'absent'],
    ['current', 'p256::ecdsa::SigningKey::random', 'found'],
  ])('%s: %s is %s', (project, path, verdict) => {
    expect(member(projects[project], path, 'associated')).toBe(verdict);
  });
});

describe('methods', () => {
  test.each<Row>([
    ['current', 'aes_gcm::Aes256Gcm.encrypt', 'found'],
    ['current', 'aes_gcm::Aes256Gcm.encrypt_in_place_detached', 'found'],
    ['current', 'aes_gcm::Aes256Gcm.seal', 'absent'],
    // It is there, but takes no `self`: rustc says another thing.
    ['current', 'aes_gcm::Aes256Gcm.new', 'unknown'],
    ['newer', 'aes_gcm::Aes256Gcm.encrypt_in_place_detached', 'found'],
    ['newer', 'aes_gcm::Aes256Gcm.encrypt_inout_detached', 'found'],
    ['current', 'sha2::Sha256.update', 'found'],
    ['current', 'sha2::Sha256.finalize', 'found'],
    ['current', 'sha2::Sha256.result', 'absent'],
    ['current', 'sha2::Sha256.clone', 'found'],
    ['current', 'ring::aead::LessSafeKey.seal_in_place_append_tag', 'found'],
    ['current', 'ring::aead::LessSafeKey.encrypt', 'absent'],
    ['current', 'ring::digest::Digest.as_ref', 'found'],
    ['current', 'ring::digest::Digest.finish', 'absent'],
    ['current', 'ed25519_dalek::SigningKey.verifying_key', 'found'],
    ['current', 'ed25519_dalek::SigningKey.sign', 'found'],
    ['current', 'ed25519_dalek::SigningKey.public_key', 'absent'],
    ['current', 'rsa::RsaPrivateKey.to_public_key', 'found'],
    ['current', 'rsa::RsaPrivateKey.public', 'absent'],
    ['current', 'rsa::RsaPublicKey.encrypt', 'found'],
    ['current', 'argon2::Argon2.hash_password', 'found'],
    ['current', 'argon2::Argon2.hash_password_into', 'found'],
    ['current', 'argon2::Argon2.hash', 'unknown'],
    ['current', 'argon2::Argon2.hash_raw', 'absent'],
    ['current', 'p256::ecdsa::SigningKey.verifying_key', 'found'],
    ['current', 'p256::SecretKey.public_key', 'found'],
  ])('%s: %s is %s', (project, path, verdict) => {
    expect(member(projects[project], path, 'method')).toBe(verdict);
  });
});

describe('fields', () => {
  test.each<Row>([
    ['current', 'aead::Payload.aad', 'found'],
    ['current', 'aead::Payload.msg', 'found'],
    ['current', 'aead::Payload.data', 'absent'],
    ['current', 'argon2::password_hash::PasswordHash.salt', 'found'],
    ['current', 'argon2::password_hash::PasswordHash.salts', 'absent'],
    // A private one is no less of an error.
    ['current', 'ed25519_dalek::SigningKey.secret', 'absent'],
  ])('%s: %s is %s', (project, path, verdict) => {
    expect(member(projects[project], path, 'field')).toBe(verdict);
  });
});

describe('without a manifest', () => {
  const any = withoutManifest();

  test('nothing is called absent that any version has, of any package that goes by the name', () => {
    const wrong = bundled.entries.flatMap((entry) => {
      if (bundled.versionsOf(entry.lib).length < 2) return [];
      const loaded = bundled.load(`${entry.package}@${entry.version}`);
      const root = loaded && rootOf(loaded);
      const names = root ? allMembers(bundled, root).map(({ name }) => name) : [];
      return names.filter((name) => any.resolve(entry.lib, [name]).verdict === 'absent').map((name) => [entry, name]);
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['aes_gcm::aead::NewAead', 'found'],
    ['aes_gcm::aead::KeyInit', 'found'],
    ['rand::thread_rng', 'found'],
    ['rand::rng', 'found'],
    ['ed25519_dalek::Keypair', 'found'],
    ['aes_gcm::Gcm', 'absent'],
    ['rand::secure_rng', 'absent'],
    ['no_such_crate::Thing', 'unknown'],
  ])('%s is %s', (path, verdict) => {
    expect(pathOf(any, path)).toBe(verdict);
  });

  test('what any version of a type has is not called absent', () => {
    expect(member(any, 'aes_gcm::Aes256Gcm::generate_nonce', 'associated')).not.toBe('absent');
    expect(member(any, 'aes_gcm::Aes256Gcm::generate_nonces', 'associated')).toBe('absent');
  });
});
