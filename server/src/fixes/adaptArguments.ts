// Ways to give a function what it takes.
import type { WrongArguments } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { DefId } from '../knowledge/ty.js';
import type { Span } from '../text/span.js';

export function adaptArguments(wrong: WrongArguments): readonly Fix[] {
  switch (wrong.kind) {
    case 'count':
      return [];
    case 'generics':
      return wrong.uninferred ? fillIn(wrong, wrong.uninferred) : wrong.takes[1] === 0 ? leaveOut(wrong) : [];
    case 'type':
      return wrong.swapped
        ? swap(wrong, wrong.swapped)
        : wrong.adapted.map(({ title, edits }) => ({
            title,
            safety: 'review',
            edits,
            ...(wrong.migration ? { migrates: { ...wrong.migration, along: true } } : {}),
          }));
  }
}

function swap({ migration, fix }: WrongArguments, [one, other]: readonly [Span, Span]): readonly Fix[] {
  return [
    {
      title: 'Swap the two arguments',
      safety: 'review',
      edits: [
        { span: one, newText: fix.text(other) },
        { span: other, newText: fix.text(one) },
      ],
      ...(migration ? { migrates: { ...migration, along: true } } : {}),
    },
  ];
}

/** One of the types that the code speaks of anyway. */
function fillIn(
  { taker, list, migration, fix }: WrongArguments & { kind: 'generics' },
  traits: readonly DefId[],
): readonly Fix[] {
  const names = fix.typesWith(traits);
  return names.map((name) => ({
    title: `Write \`${taker}::<${name}>\``,
    safety: 'review',
    edits: [{ span: list, newText: `::<${name}>` }],
    ...(migration && names.length === 1 ? { migrates: { ...migration, along: true } } : {}),
  }));
}

function leaveOut({ list, fix }: WrongArguments & { kind: 'generics' }): readonly Fix[] {
  const rest = fix.text({ start: list.end, end: list.end + 8 });
  const close = /^\s*,?\s*>/.exec(rest);
  if (!close) return [];
  const span = { start: list.start, end: list.end + close[0].length };
  return [{ title: 'Leave out the generic arguments', safety: 'safe', edits: [{ span, newText: '' }] }];
}
