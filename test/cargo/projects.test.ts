import { describe, expect, test } from 'vitest';
import { createProjects } from '../../server/src/cargo/projects.js';

const CRATES_IO = 'registry+https://github.com/rust-lang/crates.io-index';

function project(files: Record<string, string>) {
  const onDisk = new Map(Object.entries(files));
  const log: string[] = [];
  let reads = 0;
  const projects = createProjects(
    (path) => {
      reads++;
      return onDisk.get(path);
    },
    (line) => log.push(line),
  );
  return { projects, log, onDisk, reads: () => reads };
}

const locked = (...packages: readonly [name: string, version: string, deps?: readonly string[], source?: string][]) =>
  `version = 4\n${packages
    .map(
      ([name, version, deps = [], source = CRATES_IO]) =>
        `[[package]]\nname = "${name}"\nversion = "${version}"\n${source === '' ? '' : `source = "${source}"\n`}dependencies = ${JSON.stringify(deps)}\n`,
    )
    .join('\n')}`;

const manifest = (dependencies: string) =>
  `[package]\nname = "app"\nversion = "0.1.0"\n\n[dependencies]\n${dependencies}`;

describe('which manifest', () => {
  test('the nearest one upward', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('ring = "0.17"'),
      '/p/inner/Cargo.toml': manifest('aead = "0.5"'),
    });
    expect(projects.cratesFor('/p/inner/src/deep/a.rs').libNames).toEqual(['aead']);
    expect(projects.cratesFor('/p/src/a.rs').libNames).toEqual(['ring']);
  });

  test('none in reach, and an untitled buffer: nothing is known', () => {
    const { projects } = project({});
    expect(projects.cratesFor('/lone/a.rs').known).toBe(false);
    expect(projects.cratesFor(undefined).known).toBe(false);
  });

  test('a Windows drive is walked to its root', () => {
    const { projects } = project({ 'c:/Cargo.toml': manifest('ring = "0.17"') });
    expect(projects.cratesFor('c:/p/src/a.rs').libNames).toEqual(['ring']);
  });

  test('a virtual manifest says nothing of files that no member owns', () => {
    const { projects } = project({ '/w/Cargo.toml': '[workspace]\nmembers = ["a"]' });
    expect(projects.cratesFor('/w/scratch.rs').known).toBe(false);
  });

  test('one that is no TOML is logged once, owns its files, and is treated as absent', () => {
    const { projects, log } = project({
      '/w/Cargo.toml': '[workspace]\n[package]\nname = "w"\n[dependencies]\nring = "0.17"',
      '/w/a/Cargo.toml': '[package\nname =',
    });
    expect(projects.cratesFor('/w/a/src/a.rs').known).toBe(false);
    expect(projects.cratesFor('/w/a/src/b.rs').known).toBe(false);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(/^\/w\/a\/Cargo\.toml is treated as absent: .+/);
    expect(log[0]).not.toContain('\n');
  });
});

describe('names in paths', () => {
  test('dashes become underscores, renames count, and libraries named unlike their package are known', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('aes-gcm = "0.10"\nold-gcm = { package = "aes-gcm", version = "0.9" }\nmd-5 = "0.10"'),
    });
    const crates = projects.cratesFor('/p/src/main.rs');
    expect(crates.libNames).toEqual(['aes_gcm', 'md5', 'old_gcm']);
    expect(crates.crate('old_gcm')).toMatchObject({ package: 'aes-gcm', requirement: '^0.9' });
    expect(crates.crate('md5')?.package).toBe('md-5');
    expect(crates.crate('aes-gcm')).toBeUndefined();
    expect(crates.crate('constructor')).toBeUndefined();
  });

  test('dependencies of all sections and targets are there', () => {
    const { projects } = project({
      '/p/Cargo.toml': `${manifest('')}
[dev-dependencies]
hex = "0.4"
[build-dependencies]
cc = "1"
[target.'cfg(unix)'.dependencies]
libc = "0.2"
[dependencies.ring]
version = "0.17"`,
    });
    expect(projects.cratesFor('/p/src/main.rs').libNames).toEqual(['cc', 'hex', 'libc', 'ring']);
  });

  test('the own library is named by [lib], else by the package, and only where there is one', () => {
    const withLib = project({ '/p/Cargo.toml': '[package]\nname = "my-app"\n[lib]\nname = "engine"' });
    expect(withLib.projects.cratesFor('/p/tests/a.rs').own).toBe('engine');
    const plain = project({ '/p/Cargo.toml': '[package]\nname = "my-app"', '/p/src/lib.rs': '' });
    expect(plain.projects.cratesFor('/p/tests/a.rs').own).toBe('my_app');
    const program = project({ '/p/Cargo.toml': '[package]\nname = "my-app"' });
    expect(program.projects.cratesFor('/p/src/main.rs').own).toBeUndefined();
  });

  test('a path dependency has the name that its own manifest gives it', () => {
    const { projects } = project({
      '/w/a/Cargo.toml': manifest('my-crypto = { path = "../crypto" }'),
      '/w/crypto/Cargo.toml': '[package]\nname = "my-crypto"\nversion = "3.1.0"\n[lib]\nname = "vault"',
    });
    expect(projects.cratesFor('/w/a/src/main.rs').crate('vault')).toMatchObject({ source: 'path', version: '3.1.0' });
  });
});

describe('test files', () => {
  const { projects } = project({
    '/home/tests/p/Cargo.toml': manifest(''),
    '/home/tests/p/examples/demo/Cargo.toml': manifest(''),
    '/lone/examples/demo/Cargo.toml': manifest(''),
  });
  test.each([
    ['/home/tests/p/src/main.rs', false],
    ['/home/tests/p/tests/api.rs', true],
    ['/home/tests/p/tests/common/mod.rs', true],
    ['/home/tests/p/benches/seal.rs', true],
    ['/home/tests/p/examples/seal.rs', true],
    ['/home/tests/p/src/examples/seal.rs', false],
    ['/home/tests/p/src/vault/tests.rs', true],
    ['/home/tests/p/src/vault/tests/seal.rs', true],
    ['/home/tests/p/src/contests.rs', false],
    ['/home/tests/p/src/store/integration_tests.rs', true],
    ['/home/tests/p/examples/demo/src/main.rs', true],
    ['/lone/examples/demo/src/main.rs', false],
    ['/lone/tests/api.rs', true],
    ['/tests/lone/api.rs', false],
    ['/api.rs', false],
    [undefined, false],
  ])('%s: %s', (path, expected) => {
    expect(projects.isTestFile(path)).toBe(expected);
  });
});

describe('versions', () => {
  test('the locked one', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('aes-gcm = "0.10"'),
      '/p/Cargo.lock': locked(['app', '0.1.0', ['aes-gcm'], ''], ['aes-gcm', '0.10.3']),
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('aes_gcm')).toMatchObject({
      version: '0.10.3',
      from: 'Cargo.lock',
      source: 'registry',
      requirement: '^0.10',
    });
  });

  test('among several locked versions the one that the package was built with', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('rand = ">=0.7"'),
      '/p/Cargo.lock': locked(
        ['app', '0.1.0', ['rand 0.8.5'], ''],
        ['rand', '0.7.3'],
        ['rand', '0.8.5'],
        ['rand', '0.9.2'],
      ),
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('rand')?.version).toBe('0.8.5');
  });

  test('among several versions of one package, the requirement tells the renamed one', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('rand = "0.9"\nrand_08 = { package = "rand", version = "0.8" }'),
      '/p/Cargo.lock': locked(['app', '0.1.0', ['rand 0.8.5', 'rand 0.9.2'], ''], ['rand', '0.8.5'], ['rand', '0.9.2']),
    });
    const crates = projects.cratesFor('/p/src/main.rs');
    expect(crates.crate('rand')?.version).toBe('0.9.2');
    expect(crates.crate('rand_08')?.version).toBe('0.8.5');
  });

  test('a requirement that has moved away from the lock file counts, not the lock file', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('aes-gcm = "0.11"'),
      '/p/Cargo.lock': locked(['app', '0.1.0', ['aes-gcm'], ''], ['aes-gcm', '0.10.3']),
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('aes_gcm')).toMatchObject({
      from: 'Cargo.toml',
      requirement: '^0.11',
      version: '0.11.0',
    });
  });

  test('a dependency just added takes the version that others already locked', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('aes-gcm = "0.10"\naead = "0.5"'),
      '/p/Cargo.lock': locked(['app', '0.1.0', ['aes-gcm'], ''], ['aes-gcm', '0.10.3', ['aead']], ['aead', '0.5.2']),
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('aead')).toMatchObject({ version: '0.5.2', from: 'Cargo.lock' });
  });

  test('a locked pre-release is admitted', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest('aes-gcm = "0.11.0-rc.1"'),
      '/p/Cargo.lock': locked(['app', '0.1.0', ['aes-gcm'], ''], ['aes-gcm', '0.11.0-rc.2']),
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('aes_gcm')?.version).toBe('0.11.0-rc.2');
  });

  test('a lock file that is no TOML is logged, and the requirement counts', () => {
    const { projects, log } = project({
      '/p/Cargo.toml': manifest('ring = "0.17.8"'),
      '/p/Cargo.lock': '<<<<<<< ours',
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('ring')).toMatchObject({
      from: 'Cargo.toml',
      version: '0.17.8',
      requirement: '^0.17.8',
    });
    expect(log.join()).toContain('/p/Cargo.lock is treated as absent');
  });

  test('a requirement that does not read gives no range', () => {
    const { projects } = project({ '/p/Cargo.toml': manifest('ring = "0.17 || 0.18"\nsha2 = ""\nhex = {}') });
    const crates = projects.cratesFor('/p/src/main.rs');
    expect(crates.crate('ring')).toMatchObject({ version: '0.0.0' });
    expect(crates.crate('ring')).not.toHaveProperty('requirement');
    expect(crates.crate('sha2')).not.toHaveProperty('requirement');
    expect(crates.crate('hex')).not.toHaveProperty('requirement');
  });

  test('git, other registries and patched packages are not the published crate', () => {
    const { projects } = project({
      '/p/Cargo.toml': manifest(
        'a = { git = "https://example.org/a" }\nb = { version = "1", registry = "mine" }\nc = "1"\nd = "1"',
      ),
      '/p/Cargo.lock': locked(
        ['app', '0.1.0', ['a', 'b', 'c', 'd'], ''],
        ['c', '1.0.0', [], 'git+https://example.org/c#1'],
        ['d', '1.0.0', [], ''],
      ),
    });
    const crates = projects.cratesFor('/p/src/main.rs');
    expect(['a', 'b', 'c', 'd'].map((name) => crates.crate(name)?.source)).toEqual([
      'git',
      'other-registry',
      'git',
      'path',
    ]);
  });
});

describe('workspaces', () => {
  const files = {
    '/w/Cargo.toml': `[workspace]
members = ["a"]
exclude = ["out"]
[workspace.dependencies]
gcm = { package = "aes-gcm", version = "0.10", default-features = false, features = ["aes"] }
crypto = { path = "crypto" }`,
    '/w/Cargo.lock': locked(['app', '0.1.0', ['aes-gcm'], ''], ['aes-gcm', '0.10.3']),
    '/w/crypto/Cargo.toml': '[package]\nname = "crypto"\nversion = "0.4.0"',
    '/w/a/Cargo.toml': manifest('gcm = { workspace = true, features = ["alloc"] }\ncrypto.workspace = true'),
    '/w/out/Cargo.toml': manifest('gcm = { workspace = true }'),
  };

  test('members inherit package, requirement, features and paths', () => {
    const crates = project(files).projects.cratesFor('/w/a/src/main.rs');
    expect(crates.crate('gcm')).toMatchObject({
      package: 'aes-gcm',
      version: '0.10.3',
      from: 'Cargo.lock',
      features: ['aes', 'alloc'],
    });
    expect(crates.crate('crypto')).toMatchObject({ source: 'path', version: '0.4.0' });
  });

  test('an excluded package is on its own', () => {
    const crates = project(files).projects.cratesFor('/w/out/src/main.rs');
    expect(crates.crate('gcm')).toMatchObject({ package: 'gcm', from: 'Cargo.toml' });
  });

  test('a member may take back `default-features = false`', () => {
    const crates = project({
      ...files,
      '/w/a/Cargo.toml': manifest('gcm = { workspace = true, default-features = true }'),
    }).projects.cratesFor('/w/a/src/main.rs');
    expect(crates.crate('gcm')?.features).toEqual(['aes', 'default']);
  });

  test('`package.workspace` points at the root', () => {
    const crates = project({
      '/w/root/Cargo.toml': '[workspace]\nmembers = ["../m"]\n[workspace.dependencies]\nring = "0.17"',
      '/w/m/Cargo.toml': '[package]\nname = "m"\nworkspace = "../root"\n[dependencies]\nring.workspace = true',
    }).projects.cratesFor('/w/m/src/lib.rs');
    expect(crates.crate('ring')?.requirement).toBe('^0.17');
  });
});

describe('features', () => {
  test('are complete only when nothing else can turn on more', () => {
    const lock = locked(
      ['app', '0.1.0', ['aes-gcm', 'rand', 'hex'], ''],
      ['aes-gcm', '0.10.3', ['rand']],
      ['rand', '0.8.5'],
      ['hex', '0.4.3'],
    );
    const { projects } = project({
      '/p/Cargo.toml': `${manifest('aes-gcm = "0.10"\nrand = "0.8"\nhex = { version = "0.4", optional = true }')}
[features]
pretty = ["hex?/serde"]`,
      '/p/Cargo.lock': lock,
    });
    const crates = projects.cratesFor('/p/src/main.rs');
    expect(crates.crate('aes_gcm')).toMatchObject({ features: ['default'], featuresComplete: true });
    expect(crates.crate('rand')?.featuresComplete).toBe(false);
    expect(crates.crate('hex')?.featuresComplete).toBe(false);
  });

  test('are joined over sections', () => {
    const { projects } = project({
      '/p/Cargo.toml': `${manifest('rand = { version = "0.8", default-features = false, features = ["std"] }')}
[dev-dependencies]
rand = { version = "0.8", features = ["small_rng"] }`,
    });
    expect(projects.cratesFor('/p/src/main.rs').crate('rand')).toMatchObject({
      features: ['default', 'small_rng', 'std'],
      featuresComplete: false,
    });
  });
});

describe('keeping answers', () => {
  test('nothing is read twice until something may have changed', () => {
    const { projects, reads } = project({ '/p/Cargo.toml': manifest('ring = "0.17"') });
    const first = projects.cratesFor('/p/src/a.rs');
    const after = reads();
    expect(projects.cratesFor('/p/src/a.rs')).toBe(first);
    expect(reads()).toBe(after);
  });

  test('a change of another text keeps the very same answer, a change of these texts gives a new one', () => {
    const { projects, onDisk } = project({ '/p/Cargo.toml': manifest('ring = "0.17"') });
    const first = projects.cratesFor('/p/src/a.rs');
    projects.manifestsChanged();
    expect(projects.cratesFor('/p/src/a.rs')).toBe(first);
    onDisk.set('/p/Cargo.toml', manifest('ring = "0.16"'));
    expect(projects.cratesFor('/p/src/a.rs')).toBe(first);
    projects.manifestsChanged();
    expect(projects.cratesFor('/p/src/a.rs').crate('ring')?.requirement).toBe('^0.16');
  });

  test('a lock file that appears is seen', () => {
    const { projects, onDisk } = project({ '/p/Cargo.toml': manifest('ring = "0.17"') });
    expect(projects.cratesFor('/p/src/a.rs').crate('ring')?.from).toBe('Cargo.toml');
    onDisk.set('/p/Cargo.lock', locked(['app', '0.1.0', ['ring'], ''], ['ring', '0.17.14']));
    projects.manifestsChanged();
    expect(projects.cratesFor('/p/src/a.rs').crate('ring')?.version).toBe('0.17.14');
  });
});
