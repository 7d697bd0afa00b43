import type { WrongArguments } from '../../facts/model.js';
import { adaptArguments } from '../../fixes/adaptArguments.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'wrong-arguments',
  title: 'Arguments that cannot be taken',
  severity: 'error',
  cwe: [],
  since: '0.1.0',
  testCode: 'judge',
  docs: `
The function exists, but at the version that the project uses it takes other arguments. Code models write the call as
another version of the crate, or another crate, had it: \`scrypt::Params::new\` takes the length of the key since 0.11,
ring's \`open_in_place\` lost a parameter.

Give what the signature in the message asks for. In crypto code a parameter that was added mostly has a meaning that
was implied before, so look at what it decides before you fill it in.`,
  silentOn: [
    'receivers and functions that are not fully resolved, and names that a trait of your own has as well',
    'code within macros other than those of std, and calls that are not written to their end',
    'pre-releases, when the table is of another one',
    'values whose type is not certain, and what deref, unsizing or an impl of your own may turn into what is wanted',
  ],
  references: [
    {
      title: 'The Rust Reference: Call expressions',
      url: 'https://doc.rust-lang.org/reference/expressions/call-expr.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: scrypt 0.11
use scrypt::{errors::InvalidParams, Params};

pub fn params() -> Result<Params, InvalidParams> {
    Params::new(17, 8, 1)
    //      ^^^ wrong-arguments: takes 4 arguments
}`,
    ],
    good: [
      `
//@ crates: scrypt 0.11
use scrypt::{errors::InvalidParams, Params};

pub fn params() -> Result<Params, InvalidParams> {
    Params::new(17, 8, 1, 32)
}`,
    ],
  },

  *check(facts) {
    for (const one of facts.wrongArguments) {
      yield {
        at: one.span,
        message: `${messageFor(one)} (${one.table})`,
        confidence: 'high',
        fixes: () => adaptArguments(one),
      };
    }
  },
});

function messageFor(wrong: WrongArguments): string {
  const { taker } = wrong;
  if (wrong.kind === 'type') {
    const { parameter, wants, isTrait, gives } = wrong;
    const given = gives.startsWith('a ') ? gives : `\`${gives}\``;
    const wanted = isTrait ? `what implements \`${wants}\`` : `\`${wants}\``;
    return `\`${taker}\` takes ${wanted} for \`${parameter}\`, ${given} is given`;
  }
  const { given } = wrong;
  if (wrong.kind === 'generics') {
    if (wrong.uninferred)
      return `nothing tells the type parameter of \`${taker}\`: write it out, as in \`${taker}::<..>\``;
    const [least, most] = wrong.takes;
    return `\`${taker}\` takes ${least === most ? '' : 'up to '}${count(most, 'generic argument')}, ${are(given)} given`;
  }
  const forms = wrong.takes.map((names) => `${count(names.length, 'argument')}${listed(names)}`);
  return `\`${taker}\` takes ${[...new Set(forms)].join(' or ')}, ${are(given)} given`;
}

const count = (n: number, noun: string): string => `${n === 0 ? 'no' : n} ${noun}${n === 1 ? '' : 's'}`;

const are = (n: number): string => `${n === 0 ? 'none' : n} ${n === 1 ? 'is' : 'are'}`;

/** Names that say something. */
function listed(names: readonly string[]): string {
  const telling = names.length > 0 && names.every((name) => /^[a-z]\w*$/.test(name));
  return telling ? ` (${names.map((name) => `\`${name}\``).join(', ')})` : '';
}
