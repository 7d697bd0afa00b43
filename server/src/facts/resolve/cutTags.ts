// Which of the values that are cut are tags.

import type { FixContext } from '../fixContext.js';
import type { Lowered } from '../lower/frame.js';
import type { CutTag } from '../model/cutTag.js';
import type { Context } from './context.js';
import { secretOf } from './secrets.js';

export function cutTagsOf(item: Lowered, root: Context, fix: FixContext): readonly CutTag[] {
  return item.cuts.flatMap(({ of, bytes, span, names }): readonly CutTag[] => {
    const secret = secretOf(of, root);
    if (secret?.kind !== 'mac' || secret.evidence !== 'model') return [];
    return [{ span, bytes, names, because: secret.because, fix }];
  });
}
