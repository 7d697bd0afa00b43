import type { Instead, MissingItem } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { rename } from '../../fixes/rename.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unknown-api',
  title: 'API that does not exist',
  severity: 'error',
  cwe: [1357],
  since: '0.1.0',
  testCode: 'judge',
  docs: `
The crate has no such item at the version that the project uses. Code models mix up versions and invent names that
sound right. In crypto code the quick repair is dangerous: a name that happens to compile may do something else.

Use the item that the crate's documentation for this version names. Where the name is of another version, the finding
says since when it is gone and what took its place.

The version in use is that of Cargo.lock. Without a lock file cargo takes the newest version that Cargo.toml admits,
which may be newer than all that is known here: the finding is then less sure, unless the name is known to be gone.`,
  silentOn: [
    'everything that is not fully resolved: receivers of unknown type, globs of crates without a table',
    "items that macros make, and the user's own types and traits",
    'items behind Cargo features',
  ],
  references: [
    {
      title: 'Spracklen et al.: Package and API hallucinations of code models',
      url: 'https://www.usenix.org/conference/usenixsecurity25/presentation/spracklen',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: aes-gcm 0.10
use aes_gcm::aead::NewAead;
//                 ^^^^^^^ unknown-api [fix]: \`aes_gcm::aead\` has no \`NewAead\``,
    ],
    good: [
      `
//@ crates: aes-gcm 0.10
use aes_gcm::aead::KeyInit;`,
    ],
  },

  *check(facts) {
    for (const item of facts.missing) {
      yield { at: item.span, message: messageFor(item), confidence: confidenceIn(item), fixes: () => rename(item) };
    }
  },
});

/** What came since the newest known version is seldom what is written: a name that once was and went away never is. */
const confidenceIn = ({ pinned, instead }: MissingItem): Confidence =>
  pinned || instead.some(({ since }) => since !== undefined) ? 'high' : 'medium';

function messageFor({ within, name, kind, table, instead }: MissingItem): string {
  if (kind === 'operator')
    return `\`${name}\` takes a \`Result\` or an \`Option\`, and \`${within}\` is neither (${table})`;
  const what = kind === 'path' ? '' : kind === 'field' ? 'public field ' : `${kind} `;
  return `\`${within}\` has no ${what}\`${name}\` (${table})${hint(instead)}`;
}

function hint([best]: readonly Instead[]): string {
  if (best === undefined) return '';
  const { name, fits, since, until, note } = best;
  if (until !== undefined) return `; it is \`${name}\` before ${until}`;
  if (since === undefined) return `; did you mean \`${name}\`?`;
  if (fits) return `; it is \`${name}\` since ${since}`;
  return note === undefined ? `; since ${since} see \`${name}\`` : `; gone since ${since}: ${note}`;
}
