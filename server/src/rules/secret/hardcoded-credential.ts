import { argumentsFor, type Facts, type NamedLiteral, type Role } from '../../facts/model.js';
import type { Finding, Fix } from '../../findings/model.js';
import { readFromEnvironment } from '../../fixes/environment.js';
import { readOnFirstUse } from '../../fixes/lazySecret.js';
import { withoutFallback } from '../../fixes/noFallback.js';
import {
  isPlaceholder,
  isProse,
  mayHaveSpaces,
  namesItself,
  namesSecret,
  secretShape,
} from '../../knowledge/secrets.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'hardcoded-credential',
  title: 'Password or token written in the source',
  severity: 'error',
  cwe: [798, 259],
  since: '0.1.0',
  yieldsTo: ['hardcoded-key'],
  docs: `
Whoever can read the source, its history or the binary can use the credential, and it works in every installation
until somebody changes it everywhere. Scanners find credentials in public repositories within minutes.

Read it from the environment or from a secret store, and replace the one that was in the source: deleting the line
does not take it out of the history.`,
  silentOn: [
    'placeholders (`changeme`, `<token>`, `AKIAIOSFODNN7EXAMPLE`) and empty texts',
    'names of fields, headers and environment variables (`password_field`, `"X-Api-Key"`, `"DB_PASSWORD"`)',
    'prompts and error texts',
    'samples that a scanner carries: what types named for tests or examples are made of (`TestValue::Single("..")`)',
    'test code',
  ],
  references: [
    {
      title: 'OWASP: Secrets Management Cheat Sheet',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
  ],
  examples: {
    bad: [
      `
fn connect() -> String {
    let db_password = "tr0ub4dor&3".to_string();
    //                ^^^^^^^^^^^^^ hardcoded-credential [fix]: \`db_password\` is written in the source
    db_password
}`,
      `
//@ crates: reqwest 0.12
fn weather() -> reqwest::RequestBuilder {
    reqwest::Client::new().get("https://weather.example/today").bearer_auth("wx_live_9f2Kq81LmZ0aTr5b")
    //                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential: is written in the source
}`,
    ],
    good: [
      `
fn connect() -> Result<String, std::env::VarError> {
    let db_password = std::env::var("DB_PASSWORD")?;
    Ok(db_password)
}`,
      `
//@ crates: reqwest 0.12
fn weather() -> Result<reqwest::RequestBuilder, std::env::VarError> {
    let token = std::env::var("WEATHER_TOKEN")?;
    Ok(reqwest::Client::new().get("https://weather.example/today").bearer_auth(token))
}`,
    ],
  },

  *check(facts) {
    const reported = new Set<number>();
    for (const finding of [...byUse(facts), ...byLiteral(facts)]) {
      if (reported.has(finding.at.start)) continue;
      reported.add(finding.at.start);
      yield finding;
    }
  },
});

function* byLiteral(facts: Facts): Generator<Finding> {
  // What becomes a key is `hardcoded-key`'s to report, where it does.
  const keys = [...argumentsFor('key', facts)].flatMap(([, { value }]) => value.trail.filter(({ item }) => !item));
  for (const literal of facts.literals) {
    if (literal.position === 'sample') continue;
    if (keys.some(({ span }) => span.start === literal.span.start)) continue;
    const fixes = () => fixesFor(literal);
    const shape = secretShape(literal.text);
    if (shape !== undefined) {
      yield { at: literal.span, message: `${shape} is written in the source`, confidence: 'high', fixes };
    } else if (literal.name !== undefined && holdsSecret(literal, literal.name)) {
      // Constants and fields live as long as the program; a variable or argument may belong to a demonstration.
      const confidence = literal.position === 'const' || literal.position === 'field' ? 'high' : 'medium';
      yield { at: literal.span, message: `\`${literal.name}\` is written in the source`, confidence, fixes };
    }
  }
}

const fixesFor = (literal: NamedLiteral): readonly Fix[] =>
  literal.position === 'const'
    ? readOnFirstUse(literal)
    : literal.position === 'fallback'
      ? withoutFallback(literal)
      : readFromEnvironment(literal);

/** Words that something random is put behind: `reset-`, `sk_live_`. */
const BEGINNING = /^[A-Za-z]+(?:[-_.:][A-Za-z]+){0,2}[-_:]$/;

function holdsSecret({ text, position }: NamedLiteral, name: string): boolean {
  if (position === 'pattern' || position === 'other') return false;
  if (/\s/.test(text) && !mayHaveSpaces(name)) return false;
  return (
    namesSecret(name) && !BEGINNING.test(text) && !isPlaceholder(text) && !isProse(text) && !namesItself(name, text)
  );
}

/** A text that stands before it names it only when it says that it is a secret: `basic_auth("reporter", ..)`. */
const variableFor = ({ name }: NamedLiteral, role: Role): string =>
  name !== undefined && namesSecret(name) ? name : role === 'credential' ? 'secret' : role;

/** Constants that a function of a crate takes for a password or token, whatever they are called. */
function* byUse(facts: Facts): Generator<Finding> {
  for (const role of ['password', 'credential', 'token'] as const satisfies readonly Role[]) {
    for (const [call, { value, span }] of argumentsFor(role, facts)) {
      if (value.origin !== 'constant' || value.length === 0) continue;
      if (value.literal?.kind === 'text' && isPlaceholder(value.literal.value)) continue;
      const here = value.literal && value.literal.item === undefined ? value.literal.span : undefined;
      const literal = facts.literals.find((one) => one.span.start === here?.start);
      yield {
        at: here ?? span,
        message: `${role} of \`${call.name}\` is written in the source`,
        confidence: 'high',
        because: [...value.trail, ...call.via],
        fixes: () => (literal ? readFromEnvironment(literal, variableFor(literal, role)) : []),
      };
    }
  }
}
