// Structs and enums that derive a way to show their fields: which fields it shows as they are.
import type { Attribute } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { isHidden } from '../model/hiddenField.js';
import type { Declaration, DeclaredField } from '../types/declaration.js';
import { reveals } from '../types/reveals.js';
import type { ItemScope } from '../types/scope.js';
import type { World } from './frame.js';

export interface ShowingDerive {
  readonly owner: Declaration;
  readonly derive: 'Debug' | 'Serialize';
  /** Where the trait is named. */
  readonly span: Span;
  readonly fields: readonly DeclaredField[];
}

/** A field of another type of the user's own is shown by that type's own derive. */
export function showingDerives(owner: Declaration, scope: ItemScope, { api }: World): readonly ShowingDerive[] {
  return (['Debug', 'Serialize'] as const).flatMap((derive): readonly ShowingDerive[] => {
    const span = owner.derives.get(derive);
    if (!span) return [];
    const hidden = derive === 'Debug' ? isHidden : isSkipped;
    if (derive === 'Debug' && owner.attributes.some(hidden)) return [];
    const fields = owner.fields.filter(
      (field) => !field.attributes.some(hidden) && reveals(field.type, 'debug', scope, api) === 'whole',
    );
    return fields.length === 0 ? [] : [{ owner, derive, span, fields }];
  });
}

/** `#[serde(skip)]`, `#[serde(skip_serializing)]`, `#[serde(serialize_with = "..")]`. */
const isSkipped = ({ path, args }: Attribute): boolean =>
  path === 'serde' && /\bskip\b|\bskip_serializing\b|\bserialize_with\b|\bwith\b/.test(args);
