// Shows a type without its secrets: `Debug` written by hand, or a field that is not serialised.
import { type FixContext, isHidden, type SecretHolder } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { EnumItem, FieldDef, GenericParam, StructItem } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import { indented, textBefore, textFrom, wholeText } from './itemText.js';
import { wholeLine } from './statement.js';

const REDACTED = '&"[redacted]"';

export function hideSecrets(holder: SecretHolder): readonly Fix[] {
  return holder.derive === 'Debug' ? redactedDebug(holder) : leftOutOfSerialize(holder);
}

/** An `impl` below the type in place of the derive; all other derives stay. */
function redactedDebug(holder: SecretHolder): readonly Fix[] {
  const { fix } = holder;
  const item = fix.item();
  if (item?.kind !== 'struct' && item?.kind !== 'enum') return [];
  const head = headFor(item, fix);
  const body = head === undefined ? undefined : bodyFor(item, new Set(holder.secrets.map(({ span }) => span.start)));
  if (head === undefined || body === undefined) return [];
  const underived = withoutDerive(holder.span, fix);
  if (!underived) return [];
  const indent = fix.indent(item.span.start);
  const lines = [
    '',
    '',
    `${head} {`,
    "    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {",
    ...body.map((line) => `        ${line}`),
    '    }',
    '}',
  ];
  const end = wholeText(fix).length;
  const newText = indented(lines, indent);
  return [
    {
      title: 'Write `Debug` by hand, without the secret',
      safety: 'review',
      edits: [underived, { span: { start: end, end }, newText }],
    },
  ];
}

/** `impl std::fmt::Debug for Name`; undefined for parameters that cannot be repeated here. */
function headFor({ name, generics }: StructItem | EnumItem, fix: FixContext): string | undefined {
  if (generics.where.length > 0 || generics.params.some(({ kind }) => kind === 'const')) return undefined;
  const bound = (param: GenericParam): string =>
    `${param.name.text}: ${[...param.bounds.map(({ span }) => fix.text(span)), 'std::fmt::Debug'].join(' + ')}`;
  const types = generics.params.filter(({ kind }) => kind === 'type');
  const args = generics.params.map((param) => (param.kind === 'lifetime' ? "'_" : param.name.text));
  const declared = types.length === 0 ? '' : `<${types.map(bound).join(', ')}>`;
  return `impl${declared} std::fmt::Debug for ${name.text}${args.length === 0 ? '' : `<${args.join(', ')}>`}`;
}

function bodyFor(item: StructItem | EnumItem, secret: ReadonlySet<number>): readonly string[] | undefined {
  const all = item.kind === 'enum' ? item.variants.flatMap(({ fields }) => fields) : item.fields;
  const isConditional = all.some(({ attributes }) => attributes.some(({ path }) => path === 'cfg'));
  const isPacked = item.attributes.some(({ path, args }) => path === 'repr' && args.includes('packed'));
  if (isConditional || isPacked) return undefined;
  // What the derive was told to hide stays hidden.
  const isSecret = ({ name, type, attributes }: FieldDef): boolean =>
    secret.has(name.span.start) || secret.has(type.span.start) || attributes.some(isHidden);
  if (item.kind !== 'enum') return shown(item.name.text, item.fields, (field) => `&self.${field.name.text}`, isSecret);
  const arms = item.variants.flatMap(({ name, fields }) => {
    const lines = shown(name.text, fields, bindingOf, isSecret);
    const [first = '', ...rest] = lines;
    return [`    Self::${name.text}${patternFor(fields, isSecret)} => ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return ['match self {', ...arms.map(withComma), '}'];
}

/** Ends each arm: the next line begins another, or there is none. */
const withComma = (line: string, i: number, all: readonly string[]): string =>
  all[i + 1] === undefined || /^ {4}Self::/.test(all[i + 1] ?? '') ? `${line},` : line;

/** What shows the fields, with a text in place of secrets. */
function shown(
  name: string,
  fields: readonly FieldDef[],
  value: (field: FieldDef) => string,
  isSecret: (field: FieldDef) => boolean,
): readonly string[] {
  if (fields.length === 0) return [`f.write_str("${name}")`];
  const isTuple = isPositional(fields);
  const calls = fields.map((field) => {
    const what = isSecret(field) ? REDACTED : value(field);
    return isTuple ? `.field(${what})` : `.field("${field.name.text}", ${what})`;
  });
  const start = `f.debug_${isTuple ? 'tuple' : 'struct'}("${name}")`;
  return [start, ...calls.map((call) => `    ${call}`), '    .finish()'];
}

const isPositional = (fields: readonly FieldDef[]): boolean => fields.every(({ name }) => /^\d+$/.test(name.text));

const bindingOf = ({ name }: FieldDef): string => (/^\d/.test(name.text) ? `field_${name.text}` : name.text);

function patternFor(fields: readonly FieldDef[], isSecret: (field: FieldDef) => boolean): string {
  if (fields.length === 0) return '';
  if (isPositional(fields)) return `(${fields.map((field) => (isSecret(field) ? '_' : bindingOf(field))).join(', ')})`;
  const open = fields.filter((field) => !isSecret(field)).map(({ name }) => name.text);
  return ` { ${[...open, '..'].join(', ')} }`;
}

/** Takes one name out of a derive, or the attribute when it was the only one. */
function withoutDerive(name: Span, fix: FixContext): AnchoredEdit | undefined {
  const before = textBefore(fix, name.start);
  const after = textFrom(fix, name.end);
  const path = /[\w:]*$/.exec(before)?.[0].length ?? 0;
  const start = name.start - path;
  const head = before.slice(0, start);
  const behind = /^\s*,\s*(?=\w)/.exec(after);
  if (behind) return { span: { start, end: name.end + behind[0].length }, newText: '' };
  const inFront = /,\s*$/.exec(head);
  if (inFront) return { span: { start: start - inFront[0].length, end: name.end }, newText: '' };
  const open = /#\s*\[\s*derive\s*\(\s*$/.exec(head);
  const close = /^\s*,?\s*\)\s*\]\s*/.exec(after);
  if (!open || !close) return undefined;
  return { span: { start: start - open[0].length, end: name.end + close[0].length }, newText: '' };
}

/** What is stored or sent no longer holds the secret, so that a person has to say where it comes from instead. */
function leftOutOfSerialize({ secrets, fix }: SecretHolder): readonly Fix[] {
  const item = fix.item();
  if (item?.kind !== 'struct' || isPositional(item.fields)) return [];
  const edits = secrets.map(({ span }): AnchoredEdit => {
    const visibility = /(?:pub(?:\s*\([^)]*\))?\s+)?$/.exec(textBefore(fix, span.start))?.[0].length ?? 0;
    const at = span.start - visibility;
    const gap = wholeLine({ start: at, end: at }, fix).start < at ? `\n${fix.indent(at)}` : ' ';
    return { span: { start: at, end: at }, newText: `#[serde(skip_serializing)]${gap}` };
  });
  return [{ title: 'Leave the secret out of what is serialised', safety: 'review', edits }];
}
