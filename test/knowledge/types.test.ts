// Types: aliases, dereferencing, traits that come with a blanket impl, bounds, signatures.
import { describe, expect, test } from 'vitest';
import { primitive, refTo, showTy, sliceOf, type Ty, UNKNOWN } from '../../server/src/knowledge/ty.js';
import { defAt, projectWith, show, typeAt } from './projects.js';

const api = projectWith(
  'aead@0.5.2',
  'aes-gcm@0.10.3',
  'ed25519-dalek@2.2.0',
  'generic-array@0.14.7',
  'hmac@0.12.1',
  'rand@0.8.5',
  'rand_core@0.6.4',
  'secrecy@0.8.0',
  'sha2@0.10.9',
  'zeroize@1.9.0',
);
const u8: Ty = { kind: 'primitive', name: 'u8' };

describe('aliases', () => {
  test.each([
    ['aes_gcm::Aes256Gcm', /^AesGcm<Aes256, U12, U16>$/],
    ['sha2::Sha256', /^CoreWrapper<CtVariableCoreWrapper<Sha256VarCore, .*>>$/],
  ])('%s is %s', (path, shown) => {
    expect(show(api, path)).toMatch(shown);
  });

  test('arguments go where the alias puts them', () => {
    const mac = typeAt(api, 'hmac::Hmac', typeAt(api, 'sha2::Sha256'));
    expect(showTy(mac)).toMatch(/^CoreWrapper<HmacCore<CoreWrapper<CtVariableCoreWrapper<Sha256VarCore/);
    expect(api.associated(mac, 'new_from_slice').verdict).toBe('found');
    expect(api.method(mac, 'verify_slice').verdict).toBe('found');
    expect(api.method(mac, 'code').verdict).toBe('absent');
  });

  test('a default is filled in', () => {
    const key = {
      kind: 'named',
      def: defAt(api, 'aes_gcm::AesGcm'),
      args: [typeAt(api, 'aes_gcm::aes::Aes256'), UNKNOWN],
    };
    const expanded = api.expand(key as Ty);
    expect(expanded.kind === 'named' && expanded.args.length).toBe(3);
  });

  test('what is no alias stays the same', () => {
    expect(api.expand(u8)).toBe(u8);
    expect(api.expand(UNKNOWN)).toBe(UNKNOWN);
  });
});

describe('dereferencing', () => {
  const zeroizing = (of: Ty): Ty => typeAt(api, 'zeroize::Zeroizing', of);

  test('Zeroizing gives what it holds', () => {
    const key = typeAt(api, 'ed25519_dalek::SigningKey');
    expect(api.derefTarget(zeroizing(key))).toEqual(key);
    expect(api.method(zeroizing(key), 'verifying_key').verdict).toBe('found');
    expect(api.method(refTo(refTo(zeroizing(key))), 'verifying_key').verdict).toBe('found');
    expect(api.method(zeroizing(key), 'no_such_method').verdict).toBe('absent');
  });

  test('of slices all names are known, of what else std has none', () => {
    expect(api.method(zeroizing(sliceOf(u8)), 'no_such_method').verdict).toBe('absent');
    expect(api.method(zeroizing(primitive('u64')), 'no_such_method').verdict).toBe('unknown');
    expect(api.method(typeAt(api, 'generic_array::GenericArray', u8, UNKNOWN), 'rotate_left').verdict).toBe('unknown');
  });

  test('a type without Deref has no target', () => {
    expect(api.derefTarget(typeAt(api, 'aes_gcm::Aes256Gcm'))).toBeUndefined();
  });
});

describe('traits', () => {
  const os = (): Ty => typeAt(api, 'rand::rngs::OsRng');
  const bounded = (kind: 'impl' | 'dyn', path: string): Ty => ({ kind, bounds: [{ def: defAt(api, path), args: [] }] });
  const foreign: Ty = { kind: 'impl', bounds: [{ def: { crate: '?', path: 'Rand' }, args: [] }] };

  test('Rng comes to every RngCore by its blanket impl', () => {
    expect(api.implements(os(), defAt(api, 'rand::RngCore'))).toBe('yes');
    expect(api.implements(os(), defAt(api, 'rand::Rng'))).toBe('yes');
    expect(api.method(os(), 'gen').verdict).toBe('found');
    expect(api.method(os(), 'fill_bytes').verdict).toBe('found');
    expect(api.method(os(), 'random').verdict).toBe('absent');
  });

  test.each(['impl', 'dyn'] as const)('%s RngCore has what RngCore has, and Rng', (kind) => {
    const rng = bounded(kind, 'rand::RngCore');
    expect(api.method(rng, 'fill_bytes').verdict).toBe('found');
    expect(api.method(refTo(rng, true), 'next_u32').verdict).toBe('found');
    expect(api.method(rng, 'gen').verdict).toBe('found');
  });

  test('supertraits count', () => {
    const rng = bounded('impl', 'rand::Rng');
    expect(api.implements(rng, defAt(api, 'rand::RngCore'))).toBe('yes');
    expect(api.method(rng, 'next_u64').verdict).toBe('found');
  });

  test.each(['gen', 'fill_bytes', 'encrypt', 'new', 'frobnicate'])(
    'of an unknown trait %s is not known, not even by a like name elsewhere',
    (name) => {
      expect(api.method(foreign, name).verdict).toBe('unknown');
      expect(api.associated(foreign, name).verdict).toBe('unknown');
    },
  );

  test.each(['encrypt', 'frobnicate'])('of an unknown type %s is not known', (name) => {
    expect(api.method(UNKNOWN, name).verdict).toBe('unknown');
    expect(api.method({ kind: 'param', name: 'T' }, name).verdict).toBe('unknown');
  });

  test('a trait that the type does not implement', () => {
    expect(api.implements(typeAt(api, 'aes_gcm::Aes256Gcm'), defAt(api, 'rand::RngCore'))).toBe('no');
    expect(api.implements(typeAt(api, 'aes_gcm::Aes256Gcm'), defAt(api, 'aead::Aead'))).toBe('yes');
  });
});

describe('signatures speak of the type asked about', () => {
  const signature = (on: string, name: string) => {
    const found = api.associated(typeAt(api, on), name);
    return found.verdict === 'found' ? found.items[0]?.signature : undefined;
  };

  test('a key of 32 bytes', () => {
    expect(signature('aes_gcm::Aes256Gcm', 'new')?.params.map(({ name, type }) => `${name}: ${showTy(type)}`)).toEqual([
      'key: &GenericArray<u8, U32>',
    ]);
  });

  test('a constructor returns the type', () => {
    expect(signature('ed25519_dalek::SigningKey', 'from_bytes')?.returns).toEqual(
      typeAt(api, 'ed25519_dalek::SigningKey'),
    );
  });

  test('an associated function is not taken for a free one of its name', () => {
    const method = api.method(typeAt(projectWith('rand@0.9.2'), 'rand::rngs::OsRng'), 'random');
    const newest = projectWith('rand@0.9.2');
    const rng = newest.method(
      newest.expand({ kind: 'impl', bounds: [{ def: defAt(newest, 'rand::Rng'), args: [] }] }),
      'random',
    );
    expect(rng.verdict === 'found' && rng.items[0]?.def).not.toEqual(defAt(newest, 'rand::random'));
    expect(method.verdict).not.toBe('found');
  });
});

describe('associated types of a trait with arguments', () => {
  const api = projectWith('curve25519-dalek@4.1.3');
  const at = (name: string) => typeAt(api, `curve25519_dalek::${name}`);
  const times = (self: Ty, by: Ty) =>
    showTy(
      api.project({
        kind: 'projection',
        self,
        trait: { def: { crate: 'std', path: 'ops::arith::Mul' }, args: [by] },
        name: 'Output',
      }),
    );

  test('go by the arguments', () => {
    expect(times(at('Scalar'), at('EdwardsPoint'))).toBe('EdwardsPoint');
    expect(times(at('Scalar'), at('RistrettoPoint'))).toBe('RistrettoPoint');
    expect(times(at('Scalar'), at('Scalar'))).toBe('Scalar');
  });
});
