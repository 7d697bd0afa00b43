// Packages whose library has another name than the package. Cargo.toml and Cargo.lock speak of packages only, and the
// dependency's own manifest is not at hand.
const LIB_NAMES: Readonly<Record<string, string>> = {
  'md-5': 'md5',
  new_debug_unreachable: 'debug_unreachable',
  'rust-argon2': 'argon2',
  'rust-crypto': 'crypto',
  'rust-ini': 'ini',
  'rust-s3': 's3',
  'rustls-webpki': 'webpki',
  'sha-1': 'sha1',
  'tiny-bip39': 'bip39',
  'xml-rs': 'xml',
};

/** The name in paths of a package that is not renamed by its dependent. */
export const libNameOf = (packageName: string): string =>
  (Object.hasOwn(LIB_NAMES, packageName) ? LIB_NAMES[packageName] : undefined) ?? pathName(packageName);

export const pathName = (name: string): string => name.replaceAll('-', '_');
