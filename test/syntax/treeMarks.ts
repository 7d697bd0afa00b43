// What tree-sitter sees in a file, as marks `kind start-end` that can be compared with those of the item parser.
import { readFileSync } from 'node:fs';
import { Language, type Node, Parser, type TreeCursor } from 'web-tree-sitter';
import type { Span } from '../../server/src/text/span.js';

/** Opaque to the grammar, or of no interest. */
const CLOSED = new Set(['token_tree', 'macro_definition', 'attribute_item', 'inner_attribute_item', 'extern_modifier']);

const SAME: ReadonlyMap<string, string> = new Map([
  ...['index', 'unary', 'binary', 'range', 'array', 'struct', 'if', 'match', 'loop', 'while', 'for', 'closure'].map(
    (kind) => [`${kind}_expression`, kind] as const,
  ),
  ...['return', 'break', 'continue', 'try', 'await'].map((kind) => [`${kind}_expression`, kind] as const),
  ['reference_expression', 'ref'],
  ['assignment_expression', 'assign'],
  ['compound_assignment_expr', 'assign'],
  ['tuple_expression', 'tuple'],
  ['unit_expression', 'tuple'],
  ['type_cast_expression', 'cast'],
  ['let_condition', 'let condition'],
  ['macro_invocation', 'macro'],
  ...['string', 'raw_string', 'char', 'integer', 'float', 'boolean'].map((k) => [`${k}_literal`, 'literal'] as const),
  ...['struct', 'enum', 'union', 'const', 'static', 'type', 'mod', 'impl', 'trait'].map(
    (kind) => [`${kind}_item`, `item ${kind}`] as const,
  ),
  ['function_item', 'item fn'],
  ['function_signature_item', 'item fn'],
  ['associated_type', 'item type'],
  ['use_declaration', 'item use'],
  ['extern_crate_declaration', 'item externCrate'],
  ['foreign_mod_item', 'item foreign'],
  ['let_declaration', 'let'],
  ...['reference', 'pointer', 'array', 'never'].map((kind) => [`${kind}_type`, `type ${kind}`] as const),
  ['unit_type', 'type tuple'],
  ...['tuple_struct', 'struct', 'slice', 'reference', 'range', 'captured'].map(
    (kind) => [`${kind}_pattern`, `pattern ${kind}`] as const,
  ),
]);

export interface TreeMarks {
  readonly marks: readonly string[];
  /** Places where the grammar is known to be wrong. */
  readonly misread: readonly Span[];
  readonly hasError: boolean;
}

interface Collected {
  readonly marks: string[];
  readonly misread: Span[];
}

export async function treeSitterMarks(): Promise<(text: string) => TreeMarks> {
  await Parser.init();
  const grammar = new URL('../../grammars/tree-sitter-rust.wasm', import.meta.url);
  const language = await Language.load(readFileSync(grammar) as Uint8Array);
  const parser = new Parser();
  parser.setLanguage(language);
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) return { marks: [], misread: [], hasError: true };
    try {
      const hasError = tree.rootNode.hasError;
      const out: Collected = { marks: [], misread: [] };
      if (!hasError) {
        const cursor = tree.walk();
        collect(cursor, text, out, { parent: '', consumed: false, inFnType: false });
        cursor.delete();
      }
      return { ...out, hasError };
    } finally {
      tree.delete();
    }
  };
}

/**
 * Where the grammar joins what Rust keeps apart, what it says does not count:
 * `break (a)` and `break &a` as operations on `break`, `..=b`, `..*b`, `..-b` and `..(b)` as operations on `..`, a call of
 * a closure that has no brackets, and a statement that ends with a brace taken as the first operand of the next one.
 */
function isMisread(cursor: TreeCursor, place: Place): boolean {
  if (!OPERANDS.has(cursor.nodeType)) return false;
  let node: Node | null = cursor.currentNode;
  let over = '';
  while (node && OPERANDS.has(node.type)) {
    over = node.type;
    node = node.childForFieldName(OPERANDS.get(node.type) ?? '') ?? node.firstChild;
  }
  if (!node) return false;
  if (node.type === 'break_expression' || node.type === 'range_expression') return true;
  if (node.type === 'closure_expression') return !node.childForFieldName('return_type');
  const chained = over === 'await_expression' || over === 'try_expression' || over === 'field_expression';
  return !chained && STATEMENTS.has(place.parent) && ENDS_WITH_BLOCK.has(node.type) && node.text.endsWith('}');
}

/** Operations, with the field of their first operand; those without one have it as their first child. */
const OPERANDS: ReadonlyMap<string, string> = new Map([
  ...['binary_expression', 'assignment_expression', 'compound_assignment_expr'].map((type) => [type, 'left'] as const),
  ...['type_cast_expression', 'field_expression'].map((type) => [type, 'value'] as const),
  ...['await_expression', 'try_expression', 'index_expression'].map((type) => [type, ''] as const),
  ['call_expression', 'function'],
]);

const STATEMENTS = new Set(['expression_statement', 'block']);
const ENDS_WITH_BLOCK = new Set(['macro_invocation', 'if_expression', 'match_expression', 'block', 'unsafe_block']);

/** Parts that the typed tree does not hold. */
const UNREAD = new Set([
  ...['const_parameter.value', 'type_parameter.default_type', 'associated_type.bounds'],
  // The `0` of `x.0` and `X { 0: y }`.
  ...['field_expression.field', 'field_initializer.field'],
]);

interface Place {
  readonly parent: string;
  /** The node is the callee of a method call, already told. */
  readonly consumed: boolean;
  /** Among the parameters of a `fn` type, whose names mean nothing. */
  readonly inFnType: boolean;
}

function collect(cursor: TreeCursor, text: string, out: Collected, place: Place): void {
  const type = cursor.nodeType;
  if (isMisread(cursor, place)) out.misread.push({ start: cursor.startIndex, end: cursor.endIndex });
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  const name = markName(cursor, text, type, place);
  const isMethod = name === 'method';
  if (name !== undefined) out.marks.push(`${name} ${name === 'block' ? text.indexOf('{', start) : start}-${end}`);
  if (CLOSED.has(type) || isSelfParameter(cursor, type) || !cursor.gotoFirstChild()) return;
  do {
    const field = cursor.currentFieldName;
    if (field !== null && UNREAD.has(`${type}.${field}`)) continue;
    const inCallee = field === 'function' && (isMethod || (type === 'generic_function' && place.consumed));
    const inFnType = type === 'function_type' || (type === 'parameters' && place.inFnType);
    collect(cursor, text, out, { parent: type, consumed: inCallee, inFnType });
    const annotates = (field === 'type' && !place.inFnType) || field === 'return_type';
    if (annotates && ANNOTATED.has(type)) markAnnotation(cursor.currentNode, text, out);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

function markName(cursor: TreeCursor, text: string, type: string, place: Place): string | undefined {
  const same = SAME.get(type);
  if (same !== undefined) return same;
  switch (type) {
    case 'call_expression':
      return isMethodCall(cursor) ? 'method' : 'call';
    case 'field_expression':
      return place.consumed ? undefined : 'field';
    case 'block':
      return 'block';
    case 'or_pattern':
      return place.parent === type ? undefined : 'pattern or';
    case 'tuple_pattern':
      return isGrouping(cursor.currentNode, text) ? undefined : 'pattern tuple';
    case 'tuple_type':
      return isGrouping(cursor.currentNode, text) ? undefined : 'type tuple';
    case 'function_type':
      return cursor.currentNode.childForFieldName('trait') ? undefined : 'type fn';
    default:
      return undefined;
  }
}

/** `self: Box<Self>` */
const isSelfParameter = (cursor: TreeCursor, type: string): boolean =>
  type === 'parameter' && cursor.currentNode.childForFieldName('pattern')?.type === 'self';

function isMethodCall(cursor: TreeCursor): boolean {
  const callee = cursor.currentNode.childForFieldName('function');
  if (callee?.type === 'field_expression') return true;
  return callee?.type === 'generic_function' && callee.childForFieldName('function')?.type === 'field_expression';
}

/** Brackets around one element without a comma mean nothing. */
function isGrouping(node: Node, text: string): boolean {
  const inside = elementsOf(node);
  if (inside.length !== 1 || inside[0]?.type === 'remaining_field_pattern') return false;
  return !node.children.some((child) => child?.type === ',' && text[child.startIndex] === ',');
}

const elementsOf = (node: Node): (Node | null)[] =>
  node.namedChildren.filter((child) => !child?.type.endsWith('comment'));

const ANNOTATED = new Set([
  'let_declaration',
  'parameter',
  'const_item',
  'static_item',
  'function_item',
  'function_signature_item',
  'field_declaration',
]);

/** Types whose bounds the grammar hangs up in another way. */
const BOUNDED = new Set(['abstract_type', 'dynamic_type', 'bounded_type', 'higher_ranked_trait_bound']);

function markAnnotation(type: Node, text: string, out: Collected): void {
  const inner = type.type === 'tuple_type' && isGrouping(type, text) ? elementsOf(type)[0] : undefined;
  if (inner) markAnnotation(inner, text, out);
  else if (!BOUNDED.has(type.type)) out.marks.push(`annotation ${type.startIndex}-${type.endIndex}`);
}
