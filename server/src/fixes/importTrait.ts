// Brings a trait into scope.
import type { UnimportedTrait } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** Where several traits have the name, only a person can say which is meant. */
export function importTrait({ traits, migration, fix }: UnimportedTrait): readonly Fix[] {
  return traits.flatMap(({ paths }): readonly Fix[] => {
    for (const path of paths) {
      const edits = fix.bring([path]);
      if (edits && edits.length > 0)
        return [
          {
            title: `Import \`${path}\``,
            safety: traits.length === 1 ? 'safe' : 'review',
            edits,
            ...(migration && traits.length === 1 ? { migrates: { ...migration, along: true } } : {}),
          },
        ];
    }
    return [];
  });
}
