// Which secrets an item shows to people, and which its type would show.
import type { FixContext } from '../fixContext.js';
import type { Lowered, ShownEvent } from '../lower/frame.js';
import type { Exposure, HeldSecret, SecretHolder } from '../model/exposure.js';
import type { Context } from './context.js';
import { secretInField } from './secretFields.js';
import { secretOf } from './secrets.js';

export function exposuresOf(item: Lowered, context: Context, fix: FixContext): readonly Exposure[] {
  const inMain = item.key === 'self::main';
  return item.shown.flatMap((event) => exposed(event, { inMain, fix }, context));
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

export function holdersOf(item: Lowered, context: Context, fix: FixContext): readonly SecretHolder[] {
  return item.showing.flatMap(({ owner, derive, span, fields }): readonly SecretHolder[] => {
    const secrets = fields.flatMap((field): readonly HeldSecret[] => {
      const secret = secretInField(field, owner, context);
      return secret ? [{ field: field.name, span: field.nameSpan, secret }] : [];
    });
    return secrets.length === 0 ? [] : [{ name: owner.name, derive, span, secrets, fix }];
  });
}
