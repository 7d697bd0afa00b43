// l10n/bundle.l10n.json: the extension's messages, out of its calls of `l10n.t`, for translators.
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import type { Target } from './target.js';

export const messages: Target = {
  path: 'l10n/bundle.l10n.json',
  content() {
    const found = new Set(globSync('client/src/**/*.ts').flatMap(messagesOf));
    const bundle = Object.fromEntries([...found].sort().map((message) => [message, message]));
    return `${JSON.stringify(bundle, undefined, 2)}\n`;
  },
};

function messagesOf(path: string): readonly string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const found: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [message] }) {
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.object.name !== 'l10n')
        return;
      if (message?.type !== 'Literal' || typeof message.value !== 'string') {
        throw new Error(`${path}: a message has to be written out, for translators to find it`);
      }
      found.push(message.value);
    },
  }).visit(program);
  return found;
}
