// Ways to give a function what it takes.
import type { WrongArguments } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

export function adaptArguments(wrong: WrongArguments): readonly Fix[] {
  switch (wrong.kind) {
    case 'count':
      return [];
    case 'generics':
      return wrong.takes[1] === 0 ? leaveOut(wrong) : [];
    case 'type':
      return wrong.adapted.map(({ title, edits }) => ({ title, safety: 'review', edits }));
  }
}

function leaveOut({ list, fix }: WrongArguments & { kind: 'generics' }): readonly Fix[] {
  const rest = fix.text({ start: list.end, end: list.end + 8 });
  const close = /^\s*,?\s*>/.exec(rest);
  if (!close) return [];
  const span = { start: list.start, end: list.end + close[0].length };
  return [{ title: 'Leave out the generic arguments', safety: 'safe', edits: [{ span, newText: '' }] }];
}
