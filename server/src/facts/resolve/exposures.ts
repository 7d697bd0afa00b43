// Which secrets an item shows to people, and which its type would show.
import type { Ty } from '../../knowledge/ty.js';
import type { FixContext } from '../fixContext.js';
import type { Lowered, ShownEvent } from '../lower/frame.js';
import type { Exposure, HeldSecret, SecretHolder } from '../model/exposure.js';
import { isStd } from '../types/std.js';
import type { Context } from './context.js';
import { type Shows, showsParameter } from './helpers.js';
import { secretInField } from './secretFields.js';
import { secretOf } from './secrets.js';

export function exposuresOf(item: Lowered, context: Context, fix: FixContext): readonly Exposure[] {
  const inMain = item.key === 'self::main';
  return [
    ...item.shown.flatMap((event) => exposed(event, { inMain, fix }, context)),
    ...shownWithin(item, { inMain, fix }, context),
  ];
}

function exposed(event: ShownEvent, common: Pick<Exposure, 'inMain' | 'fix'>, context: Context): readonly Exposure[] {
  const { sink, by, span, reveals, val } = event;
  if (reveals === 'nothing') return [];
  if (reveals === 'whole' || reveals === 'perhaps') {
    const secret = secretOf(val, context);
    return secret
      ? [{ ...common, sink, by, span, secret, perhaps: reveals === 'perhaps', because: secret.because }]
      : [];
  }
  for (const { field, owner, oneOfMany = false } of reveals) {
    const secret = secretInField(field, owner, context);
    if (secret)
      return [
        {
          ...common,
          sink,
          by,
          span,
          secret,
          perhaps: oneOfMany,
          field: `${owner.name}.${field.name}`,
          because: secret.because,
        },
      ];
  }
  return [];
}

/** What functions of the program's own show of what they are given. */
function shownWithin(item: Lowered, common: Pick<Exposure, 'inMain' | 'fix'>, context: Context): readonly Exposure[] {
  return item.ownCalls.flatMap((call) =>
    call.args.flatMap((arg, index): readonly Exposure[] => {
      const span = call.argSpans[index];
      const form = showsBytes(arg.ty);
      const shows: Shows | undefined = span && form !== 'no' ? showsParameter(call.fn, index, context) : undefined;
      const secret = shows && secretOf(arg, context);
      if (!span || !shows || !secret || isTold(shows, context)) return [];
      const there = { span: shows.event.span, text: `shown here by \`${shows.event.by}\``, item: shows.in.unit };
      const { sink } = shows.event;
      const perhaps = form === 'perhaps';
      return [
        { ...common, sink, by: call.name, within: true, span, secret, perhaps, because: [...secret.because, there] },
      ];
    }),
  );
}

/** The helper's own names say what it shows, so that it is told there. */
const isTold = ({ event, in: item }: Shows, context: Context): boolean =>
  secretOf(event.val, { ...context, item, args: [], depth: context.depth + 1 }) !== undefined;

/** Texts and bytes are shown as they are; what is not known may be of a type that hides its content. */
function showsBytes(ty: Ty): 'yes' | 'no' | 'perhaps' {
  switch (ty.kind) {
    case 'ref':
      return showsBytes(ty.to);
    case 'array':
    case 'slice':
      return showsBytes(ty.of) === 'no' ? 'no' : 'yes';
    case 'primitive':
      return ty.name === 'str' || ty.name === 'u8' ? 'yes' : 'no';
    case 'named':
      return isStd(ty, 'String') || isStd(ty, 'Vec') ? 'yes' : 'no';
    case 'unknown':
      return 'perhaps';
    default:
      return 'no';
  }
}

export function holdersOf(item: Lowered, context: Context, fix: FixContext): readonly SecretHolder[] {
  return item.showing.flatMap(({ owner, derive, span, fields }): readonly SecretHolder[] => {
    const secrets = fields.flatMap((field): readonly HeldSecret[] => {
      const secret = secretInField(field, owner, context);
      return secret ? [{ field: field.name, span: field.nameSpan, secret }] : [];
    });
    return secrets.length === 0 ? [] : [{ name: owner.name, derive, span, secrets, fix }];
  });
}
