// Which tables answer for a project: versions, sources, two packages of one name, features, broken files.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApi } from '../../server/src/knowledge/createApi.js';
import { createTables } from '../../server/src/knowledge/tables.js';
import { arrayOf, primitive, type Ty } from '../../server/src/knowledge/ty.js';
import {
  bundled,
  cratesOf,
  defAt,
  locked,
  lockedVersions,
  pathOf,
  projectWith,
  readBundled,
  renames,
  typeAt,
  withoutManifest,
} from './projects.js';

const crateOf = (ty: Ty): string => (ty.kind === 'named' ? ty.def.crate : ty.kind);

describe('versions', () => {
  test('a patch version older than the table is answered by it', () => {
    const api = projectWith('aes-gcm@0.10.1');
    expect(pathOf(api, 'aes_gcm::KeyInit')).toBe('found');
    expect(pathOf(api, 'aes_gcm::NewAead')).toBe('absent');
    expect(api.crate('aes_gcm')).toEqual({
      libName: 'aes_gcm',
      package: 'aes-gcm',
      version: '0.10.1',
      from: 'Cargo.lock',
    });
  });

  test('a patch version newer than the table may have anything', () => {
    const api = projectWith('aes-gcm@0.10.99', 'rand@0.8.99');
    expect(pathOf(api, 'aes_gcm::KeyInit')).toBe('found');
    expect(pathOf(api, 'aes_gcm::NewAead')).toBe('unknown');
    expect(api.associated(typeAt(api, 'aes_gcm::Aes256Gcm'), 'from_key').verdict).toBe('unknown');
    expect(api.method(typeAt(api, 'rand::rngs::OsRng'), 'random_bytes').verdict).toBe('unknown');
  });

  test('a pre-release may have what was taken back since', () => {
    const api = projectWith('aes-gcm@0.11.0-rc.2');
    expect(pathOf(api, 'aes_gcm::KeyInit')).toBe('found');
    expect(pathOf(api, 'aes_gcm::NoSuchThing')).toBe('unknown');
    expect(api.method(typeAt(api, 'aes_gcm::Aes256Gcm'), 'no_such_method').verdict).toBe('unknown');
  });

  test.each([
    ['0.5.2', 'absent'],
    ['0.5.1', 'absent'],
    ['0.5.99', 'unknown'],
    ['0.6.1', 'unknown'],
  ])('a re-exported crate answers for itself when the lock file has it: aead %s, %s', (version, verdict) => {
    const crates = {
      ...cratesOf([locked('aes-gcm@0.10.3')]),
      locked: lockedVersions('aes-gcm@0.10.3', `aead@${version}`),
    };
    const api = createApi(bundled, crates, renames);
    expect(pathOf(api, 'aes_gcm::aead::KeyInit')).toBe('found');
    expect(pathOf(api, 'aes_gcm::aead::NewAead')).toBe(verdict);
    expect(pathOf(api, 'aes_gcm::NewAead')).toBe('absent');
  });

  test('a line without a table is unknown', () => {
    expect(pathOf(projectWith('aes-gcm@0.4.0'), 'aes_gcm::Aes256Gcm')).toBe('unknown');
    expect(projectWith('aes-gcm@0.4.0').crate('aes_gcm')).toBeUndefined();
  });

  test('a requirement picks the newest table that it admits', () => {
    const rand = (requirement: string, version: string) =>
      projectWith(locked(`rand@${version}`, { from: 'Cargo.toml', requirement }));
    expect(pathOf(rand('^0.8', '0.8.0'), 'rand::thread_rng')).toBe('found');
    expect(pathOf(rand('^0.8', '0.8.0'), 'rand::rng')).toBe('absent');
    expect(pathOf(rand('^0.9.1', '0.9.1'), 'rand::rng')).toBe('found');
    expect(pathOf(rand('>=0.8, <0.10'.replace(',', ''), '0.8.0'), 'rand::rng')).toBe('found');
  });

  test('a requirement that admits several lines leaves what one of them has', () => {
    const api = projectWith(locked('aead@0.4.0', { from: 'Cargo.toml', requirement: '>=0.4 <0.6' }));
    expect(pathOf(api, 'aead::KeyInit')).toBe('found');
    expect(pathOf(api, 'aead::NewAead')).toBe('found');
    expect(pathOf(api, 'aead::KeyRing')).toBe('absent');
  });

  test.each([
    ['^0.10', false],
    ['~0.10.1', false],
    ['*', false],
    ['=0.10.3', true],
    ['>=0.10 <=0.10.3', true],
    [undefined, false],
  ])('without a lock file %s pins the version: %s', (requirement, pinned) => {
    const api = projectWith(
      locked('aes-gcm@0.10.0', { from: 'Cargo.toml', ...(requirement === undefined ? {} : { requirement }) }),
    );
    const info = api.crate('aes_gcm');
    expect(info && api.isPinned(info)).toBe(pinned);
  });

  test('a lock file pins, and no manifest does not', () => {
    for (const [api, pinned] of [[projectWith('aes-gcm@0.10.3'), true] as const, [withoutManifest(), false] as const]) {
      const info = api.crate('aes_gcm');
      expect(info && api.isPinned(info)).toBe(pinned);
      expect(api.isPinned(defAt(api, 'aes_gcm::AesGcm'))).toBe(pinned);
    }
  });
});

describe('traits of several crates', () => {
  test('may all be meant: the imports decide', () => {
    const u8 = primitive('u8');
    const resultOf = (...ids: readonly string[]) => {
      const api = projectWith(...ids);
      for (const name of ['subtle', 'ctutils']) api.crate(name);
      const found = api.method(u8, 'ct_eq');
      return found.verdict === 'found' && found.items.map(({ signature }) => signature && crateOf(signature.returns));
    };
    expect(resultOf('subtle@2.6.1')).toEqual(['subtle@2.6.1']);
    expect(resultOf('subtle@2.6.1', 'ctutils@0.4.3')).toEqual(['subtle@2.6.1', 'ctutils@0.4.3']);
  });

  test('an array may mean the trait that only slices have', () => {
    const api = projectWith('subtle@2.6.1', 'ctutils@0.4.3');
    for (const name of ['subtle', 'ctutils']) api.crate(name);
    const found = api.method(arrayOf(primitive('u8'), 8), 'ct_eq');
    const results =
      found.verdict === 'found' ? found.items.map(({ signature }) => signature && crateOf(signature.returns)) : [];
    expect(results).toEqual(['subtle@2.6.1', 'ctutils@0.4.3']);
  });

  test('a crate that no path has named yet may have the trait', () => {
    const api = projectWith('rand_core@0.6.4', 'rand@0.8.5');
    expect(api.method(typeAt(api, 'rand_core::OsRng'), 'gen_range').verdict).toBe('found');
    expect(api.method(typeAt(api, 'rand_core::OsRng'), 'gen_ranges').verdict).toBe('absent');
  });
});

describe('sources', () => {
  test.each(['git', 'path'] as const)('a crate from %s may be anything', (source) => {
    const api = projectWith(locked('aes-gcm@0.10.3', { source }));
    expect(pathOf(api, 'aes_gcm::Aes256Gcm')).toBe('unknown');
    expect(pathOf(api, 'aes_gcm::NewAead')).toBe('unknown');
    expect(api.crate('aes_gcm')).toBeUndefined();
  });

  test('a crate that the project does not declare is unknown', () => {
    expect(pathOf(projectWith('aes-gcm@0.10.3'), 'sha2::Sha256')).toBe('unknown');
  });
});

describe('two packages of one name', () => {
  const both = projectWith('md-5@0.10.6', 'md5@0.7.0', 'argon2@0.5.3', 'rust-argon2@2.1.0');
  test.each([
    ['md5::Md5', 'found'],
    ['md5::compute', 'found'],
    ['argon2::Argon2', 'found'],
    ['argon2::hash_encoded', 'found'],
    ['md5::hash', 'absent'],
  ])('%s is %s', (path, verdict) => {
    expect(pathOf(both, path)).toBe(verdict);
  });

  test.each([
    ['md-5@0.10.6', 'md5::compute', 'absent'],
    ['md5@0.7.0', 'md5::compute', 'found'],
    ['md5@0.7.0', 'md5::Md5', 'absent'],
    // A feature of it was off when its table was made, and no list of its names is at hand.
    ['rust-argon2@2.1.0', 'argon2::Argon2', 'unknown'],
    ['rust-argon2@2.1.0', 'argon2::hash_encoded', 'found'],
  ])('%s alone: %s is %s', (id, path, verdict) => {
    expect(pathOf(projectWith(id), path)).toBe(verdict);
  });
});

describe('names behind features', () => {
  test.each([
    ['rustls@0.23.45', 'rustls::crypto::aws_lc_rs'],
    ['rustls-webpki@0.103.15', 'webpki::aws_lc_rs'],
    ['hkdf@0.13.0', 'hkdf::kdf'],
    ['ecdsa@0.16.9', 'ecdsa::dev'],
    ['uuid@1.29.0', 'uuid::v1'],
  ])('%s: %s is unknown', (id, path) => {
    expect(pathOf(projectWith(id), path)).toBe('unknown');
  });
});

describe('broken knowledge', () => {
  const projectFrom = (read: (name: string) => Uint8Array | undefined) =>
    createApi(createTables(read), cratesOf([locked('aes-gcm@0.10.3'), locked('sha2@0.10.9')]), renames);
  const broken = 'api/aes-gcm-0.10.3.json.gz';

  test.each([
    ['is not there', () => undefined],
    ['is empty', () => new Uint8Array()],
    ['is cut off', () => readBundled(broken)?.subarray(0, 200)],
    ['is no JSON', () => gzipSync('{"root":0,')],
    ['is another thing', () => gzipSync('{}')],
    ['is null', () => gzipSync('null')],
  ])('a table that %s: nothing is known of its crate, all of the others', (_, made) => {
    const api = projectFrom((name) => (name === broken ? made() : readBundled(name)));
    expect(pathOf(api, 'aes_gcm::NewAead')).toBe('unknown');
    expect(pathOf(api, 'sha2::Sha256')).toBe('found');
    expect(api.members({ crate: 'aes-gcm@0.10.3', path: '' })).toEqual([]);
  });

  test.each([
    ['is not there', () => undefined],
    ['is no JSON', () => new TextEncoder().encode('[')],
    ['is another thing', () => new TextEncoder().encode('{}')],
  ])('an index that %s: nothing is known', (_, made) => {
    const api = projectFrom((name) => (name === 'api/index.json' ? made() : readBundled(name)));
    expect(pathOf(api, 'sha2::Sha256')).toBe('unknown');
    expect(api.crate('sha2')).toBeUndefined();
  });
});

describe('suggestions', () => {
  const first = (id: string, lib: string, segments: readonly string[]) => {
    const api = projectWith(id);
    const found = api.resolve(lib, segments);
    if (found.verdict !== 'absent') throw new Error(found.verdict);
    return api.suggest(found.within, segments[found.at] ?? '', 'type')[0];
  };

  test('NewAead became KeyInit', () => {
    expect(first('aes-gcm@0.10.3', 'aes_gcm', ['aead', 'NewAead'])).toMatchObject({
      name: 'KeyInit',
      fits: true,
      why: 'renamed',
      since: expect.stringMatching(/^0\.5/),
    });
  });

  test('Keypair became SigningKey', () => {
    expect(first('ed25519-dalek@2.2.0', 'ed25519_dalek', ['Keypair'])).toMatchObject({
      name: 'SigningKey',
      fits: true,
    });
  });

  test('a slip of the finger', () => {
    expect(first('sha2@0.10.9', 'sha2', ['Sha265'])).toMatchObject({ name: 'Sha256', fits: true, why: 'similar' });
  });

  test('of a type its own functions are near', () => {
    const api = projectWith('aes-gcm@0.10.3');
    const names = api.suggest(typeAt(api, 'aes_gcm::Aes256Gcm'), 'encrypt_inplace', 'value').map(({ name }) => name);
    expect(names).toContain('encrypt_in_place');
  });

  test('what says less or more of the same goes before what is farther off', () => {
    const api = projectWith('aes-gcm@0.10.3');
    const forType = (name: string) =>
      api.suggest(typeAt(api, 'aes_gcm::Aes256Gcm'), name, 'value').map((one) => one.name)[0];
    expect(forType('encrypt_with_nonce')).toBe('encrypt');
    expect(forType('generate_random_key')).toBe('generate_key');
    expect(forType('from_slice')).toBe('new_from_slice');
  });

  test('a type with a word more is another type', () => {
    const api = projectWith('aes-gcm@0.10.3');
    const found = api.resolve('aes_gcm', ['AesGcmBuilder']);
    if (found.verdict !== 'absent') throw new Error(found.verdict);
    expect(api.suggest(found.within, 'AesGcmBuilder', 'type')).toEqual([]);
  });

  test('a function is not mended by the name of a type', () => {
    expect(first('sha2@0.10.9', 'sha2', ['sha256'])).toMatchObject({ name: 'Sha256', fits: false });
    expect(first('sha2@0.10.9', 'sha2', ['SHA256'])).toMatchObject({ name: 'Sha256', fits: true });
  });

  test('every suggestion for a member is one', () => {
    const api = withoutManifest();
    const found = api.resolve('aes_gcm', ['Aes256Gmc']);
    if (found.verdict !== 'absent') throw new Error(found.verdict);
    const near = api.suggest(found.within, 'Aes256Gmc', 'type').filter((one) => one.fits);
    expect(near.map(({ name }) => pathOf(api, `aes_gcm::${name}`))).toEqual(near.map(() => 'found'));
    expect(near.length).toBeGreaterThan(0);
  });
});
