// A fixture is a small project: crates, one file or several, and marks that say what should be found in them.
import { type MarkedText, readMarks, writeMarks } from './markers.js';

export interface FixtureFile extends MarkedText {
  /** Within the project: `src/main.rs`. */
  readonly path: string;
}

export interface FixtureCrate {
  readonly name: string;
  readonly version: string;
  readonly features: readonly string[];
}

export interface Fixture {
  readonly name: string;
  /** `//@` lines at the top, as written. */
  readonly header: readonly string[];
  /** Undefined: no Cargo.toml is in reach. */
  readonly crates: readonly FixtureCrate[] | undefined;
  /** What rustc says of it: compiles with that profile, has errors exactly on the marked lines, or is not asked. */
  readonly compile: Compile | undefined;
  readonly files: readonly FixtureFile[];
}

export interface Compile {
  readonly profile: 'main' | 'rc-0.11' | undefined;
  /** Errors are expected, on the lines of `unknown-api` and on no others. */
  readonly errors: boolean;
}

const DIRECTIVE = /^\/\/@ (crates|compile|file): (.*)$/;

export function readFixture(name: string, source: string): Fixture {
  const header: string[] = [];
  const files: { path: string | undefined; lines: string[] }[] = [{ path: undefined, lines: [] }];
  for (const line of source.split('\n')) {
    const [, directive, value = ''] = DIRECTIVE.exec(line) ?? [];
    if (line.startsWith('//@') && directive === undefined) throw new Error(`${name}: unknown directive: ${line}`);
    if (directive === 'file') files.push({ path: value, lines: [] });
    else if (directive === undefined) files.at(-1)?.lines.push(line);
    else header.push(line);
  }
  const value = (directive: string): string | undefined =>
    header.map((line) => DIRECTIVE.exec(line)).find((match) => match?.[1] === directive)?.[2];
  const crates = value('crates');
  const compile = value('compile');
  const first = files.length > 1 && files[0]?.lines.every((line) => line.trim() === '') ? 1 : 0;
  return {
    name,
    header,
    crates: crates?.split(',').map((text) => readCrate(name, text.trim())),
    compile: compile === undefined ? undefined : readCompile(name, compile),
    files: files.slice(first).map(({ path, lines }) => {
      const marked = readMarks(lines.join('\n'));
      return { path: path ?? pathFor(marked.text), ...marked };
    }),
  };
}

const pathFor = (text: string): string => (/^(?:async )?fn main\(/m.test(text) ? 'src/main.rs' : 'src/lib.rs');

/** `aes-gcm 0.10 +std +heapless` */
function readCrate(fixture: string, text: string): FixtureCrate {
  const [name, version, ...rest] = text.split(/\s+/);
  const features = rest.map((word) => word.replace(/^\+/, ''));
  if (!name || !version || rest.some((word) => !word.startsWith('+'))) throw new Error(`${fixture}: ${text}`);
  return { name, version, features };
}

function readCompile(fixture: string, text: string): Compile {
  const match = /^(main|rc-0\.11)( with errors)?$|^no, .+$/.exec(text);
  if (!match) throw new Error(`${fixture}: compile: ${text}`);
  const profile = match[1] === 'main' || match[1] === 'rc-0.11' ? match[1] : undefined;
  return { profile, errors: match[2] !== undefined };
}

/** The fixture as text, with other marks or other code. */
export function writeFixture({ header, files }: Fixture): string {
  const several = files.length > 1;
  const bodies = files.map((file, i) => {
    const body = writeMarks(file);
    return several && (i > 0 || file.path !== pathFor(file.text)) ? `//@ file: ${file.path}\n${body}` : body;
  });
  return [...header, ...bodies].join('\n');
}

/** The project's Cargo.toml: a file of the fixture, or what its crates make. */
export const manifestIn = (fixture: Fixture): string | undefined =>
  fixture.files.find(({ path }) => path === 'Cargo.toml')?.text ?? (fixture.crates && manifestOf(fixture.crates));

export const withManifest = (fixture: Fixture, text: string): Fixture => ({
  ...fixture,
  files: [
    ...fixture.files.filter(({ path }) => path !== 'Cargo.toml'),
    { path: 'Cargo.toml', text, marks: [], because: [] },
  ],
});

/** The manifest that a fixture's crates make. */
export function manifestOf(crates: readonly FixtureCrate[]): string {
  const lines = crates.map(({ name, version, features }) =>
    features.length === 0
      ? `${name} = "${version}"`
      : `${name} = { version = "${version}", features = ${JSON.stringify(features)} }`,
  );
  return [
    '[package]',
    'name = "fixture"',
    'version = "0.1.0"',
    'edition = "2021"',
    '',
    '[dependencies]',
    ...lines,
    '',
  ].join('\n');
}
