// npm run bless: rewrites the marks and goldens of the fixtures to what is found now. The difference is reviewed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { RuledFinding } from '../../server/src/findings/model.js';
import { analyze } from './analyze.js';
import { firstLine, isMarked, sameSpan } from './compare.js';
import { fixturesIn, goldensOf, loadFixture, manifestGoldenOf } from './files.js';
import { fixedManifest, fixedText } from './fixes.js';
import { type Fixture, type FixtureFile, writeFixture } from './fixture.js';
import type { Mark } from './markers.js';

function blessFile(file: FixtureFile, findings: readonly RuledFinding[]): FixtureFile {
  const kept = file.marks.filter(
    (mark) => mark.known === 'MISSING' || findings.some((finding) => isMarked(file.text, finding, mark)),
  );
  const fresh = findings
    .filter((finding) => !file.marks.some((mark) => isMarked(file.text, finding, mark)))
    .map((finding): Mark => {
      const span = firstLine(file.text, finding.at);
      const line = file.text.slice(0, span.start).split('\n').length - 1;
      const fixable = (finding.fixes?.() ?? []).length > 0;
      return { span, line, rule: finding.rule, text: '', flags: fixable ? ['fix'] : [] };
    });
  const places = findings.flatMap((finding) => finding.because ?? []);
  const because = file.because.filter((mark) =>
    places.some((place) => sameSpan(firstLine(file.text, place.span), mark.span)),
  );
  return { ...file, marks: [...kept, ...fresh], because };
}

export function bless(path: string): readonly string[] {
  const fixture = loadFixture(path);
  const { findings } = analyze(fixture);
  const blessed: Fixture = {
    ...fixture,
    files: fixture.files.map((file) => blessFile(file, findings.get(file.path) ?? [])),
  };
  const [file] = fixture.files;
  const goldens = goldensOf(path).map((golden, n) => ({
    path: golden,
    text: file ? fixedText(file, findings.get(file.path) ?? [], n) : '',
  }));
  const manifest = manifestGoldenOf(path);
  if (existsSync(manifest))
    goldens.push({ path: manifest, text: fixedManifest(fixture, [...findings.values()].flat()) });
  const changed = [{ path, text: writeFixture(blessed) }, ...goldens].filter(
    (one) => readFileSync(one.path, 'utf8') !== one.text,
  );
  for (const one of changed) writeFileSync(one.path, one.text);
  return changed.map((one) => one.path);
}

if (process.argv[1]?.endsWith('bless.mjs')) {
  const changed = [...fixturesIn('test/rules'), ...fixturesIn('test/clean')].flatMap(({ path }) => bless(path));
  console.log(changed.length === 0 ? 'nothing to change' : changed.join('\n'));
}
