// Replaces what does not exist by what does.
import type { MissingItem, Reshaped } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** A known rename is safe when nothing else changed with it; a near name is only a guess. */
export function rename(item: MissingItem): readonly Fix[] {
  const { migration, reshaped } = item;
  const fitting = item.instead.filter(({ fits }) => fits);
  const deeper = item.instead.flatMap(({ name, deeper: path }) => (path === undefined ? [] : [{ name, path }]));
  const known = fitting.filter(({ since, until }) => (since ?? until) !== undefined);
  // What the crate's history says leaves nothing to guess.
  const there = known.length > 0 ? known : fitting;
  return [
    ...(reshaped ? reshape(item, reshaped) : []),
    ...(known.length > 0 ? [] : deeper).flatMap(({ name, path }): readonly Fix[] => {
      // The name stays, so that only whether what is there can be used in this way is asked.
      if (!item.fix.rename(item.span, { name: item.name, newName: item.name, full: name })) return [];
      return [{ title: `Use \`${name}\``, safety: 'review', edits: [{ span: item.span, newText: path }] }];
    }),
    ...(reshaped?.how === 'constant' ? [] : there).flatMap(({ name, note, since, until }): readonly Fix[] => {
      const edits = item.fix.rename(item.span, { name: item.name, newName: name, full: `${item.within}::${name}` });
      if (!edits) return [];
      return [
        {
          title: `Use \`${name}\``,
          safety: (since ?? until) !== undefined && note === undefined ? 'safe' : 'review',
          edits,
          ...(migration && since !== undefined ? { migrates: migration } : {}),
        },
      ];
    }),
  ];
}

function reshape(
  { span, name, migration, fix }: MissingItem,
  { how, name: now, call, paths }: Reshaped,
): readonly Fix[] {
  const migrates = migration ? { migrates: migration } : {};
  if (how === 'drop')
    return [
      {
        title: `Leave out \`${name}\`: it is not a \`Result\``,
        safety: 'review',
        edits: [{ span: call, newText: '' }],
        ...(migration ? { migrates: { ...migration, along: true } } : {}),
      },
    ];
  if (how === 'constant')
    return [
      {
        title: `Use \`${now}\``,
        safety: 'review',
        edits: [
          { span, newText: now },
          { span: call, newText: '' },
        ],
        ...migrates,
      },
    ];
  if (how === 'convert') {
    const star = now === '' && call.start === call.end ? [] : [{ span: call, newText: now }];
    return [{ title: 'Use `from`', safety: 'review', edits: [{ span, newText: 'from' }, ...star], ...migrates }];
  }
  const imports = paths.length === 0 ? [] : paths.map((path) => fix.bring([path])).find((edits) => edits !== undefined);
  if (!imports) return [];
  const end = { start: call.end, end: call.end };
  return [
    {
      title: `Use \`${now}\` and panic where it fails`,
      safety: 'review',
      edits: [{ span, newText: now }, { span: end, newText: `.expect("${now} should not fail")` }, ...imports],
      ...migrates,
    },
  ];
}
