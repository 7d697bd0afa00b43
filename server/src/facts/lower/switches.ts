// Fields of crates' types that turn a protection off: `validation.validate_exp = false`.
import type { Ty } from '../../knowledge/ty.js';
import type { Name } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Val } from '../values/val.js';
import { strip } from './expressions.js';
import { type Frame, siteOf } from './frame.js';

/** The field is given a value, by assignment or in a literal of its type. */
export function noteSwitch(frame: Frame, owner: Ty, field: Name, val: Val, valueSpan: Span): void {
  const model = frame.world.models.typeFor(strip(owner));
  const row = model?.switches?.find((one) => one.startsWith(`${field.text}=`));
  if (!model || row === undefined) return;
  const span = { start: field.span.start, end: valueSpan.end };
  frame.out.calls.push({
    model: {
      path: `${model.path}::${field.text}`,
      action: 'configure-jwt',
      args: ['switch'],
      dangerous: row.slice(field.text.length + 1),
    },
    name: field.text,
    span,
    nameSpan: field.span,
    args: [val],
    argSpans: [valueSpan],
    result: val,
    statement: frame.statement.span,
    isStatement: false,
    site: siteOf(frame),
    regions: frame.regions,
  });
}
