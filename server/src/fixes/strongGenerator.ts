// Replaces a generator that can be predicted, or a seed that is known, by a generator for secrets.
import type { CryptoCall } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { namesOnlyHere } from './mentions.js';
import { fill, offer, ready, replace } from './recipe.js';

const TITLE = 'Use a cryptographically secure generator';

/** `making` is the call that makes the generator, `draw` the one that draws from it. */
export function strongGenerator(making: CryptoCall | undefined, draw: CryptoCall | undefined): readonly Fix[] {
  const fixes = making ? otherGenerator(making) : [];
  return fixes.length > 0 || !draw ? fixes : otherDraw(draw);
}

function otherGenerator(making: CryptoCall): readonly Fix[] {
  const made = ready(making.fix, 'rng');
  if (!made) return [];
  const { typeName } = making.fix;
  // Where the code says which type it is, another one does not fit.
  const keepsType = typeName !== undefined && made.text.includes(typeName);
  if (!keepsType && typeName !== undefined && !namesOnlyHere(making.fix, typeName, making.span)) return [];
  return offer({ title: TITLE, safety: 'review', edits: replace(making.span, made) }, made, making.fix);
}

/** Draws from elsewhere: the generator may be kept in a field, or in no place at all. */
function otherDraw(draw: CryptoCall): readonly Fix[] {
  const { fix, span } = draw;
  const rng = draw.args.find(({ role }) => role === 'rng')?.span;
  const made = rng && ready(fix, 'rng');
  if (made && rng) {
    const isReceiver = rng.start === draw.onSpan?.start && rng.end === draw.onSpan.end;
    const given = isReceiver ? made : { ...made, text: `&mut ${made.text}` };
    return offer({ title: TITLE, safety: 'review', edits: replace(rng, given) }, given, fix);
  }
  for (const { recipe, addition } of fix.replacements(draw.path)) {
    const text = written(recipe.text, draw);
    const imports = text === undefined ? undefined : fix.bring(recipe.uses);
    if (text === undefined || !imports) continue;
    const ready = { text, imports, ...(addition ? { addition } : {}) };
    return offer({ title: TITLE, safety: 'review', edits: replace(span, ready) }, ready, fix);
  }
  return [];
}

/** With the range or the buffer that the call is given; a function that is only named becomes a closure. */
function written(recipe: string, { fix, span, nameSpan }: CryptoCall): string | undefined {
  if (nameSpan.end >= span.end) return recipe.includes('{') ? undefined : `|| ${recipe}`;
  const given = fix.text({ start: nameSpan.end, end: span.end }).replace(/^\s*\(\s*|\s*,?\s*\)$/g, '');
  const fitting = given === '..' ? !recipe.includes('{range}') : recipe.includes('{') === (given !== '');
  if (!fitting) return undefined;
  const range = given.replace(/^\.\./, '0..');
  return fill(recipe, { range: /\.\.$/.test(range) ? undefined : range, buffer: given });
}
