// Compares the marks of the two parsers.
import type { TreeMarks } from './treeMarks.js';

/** Marks that only one side has, `-` for those the item parser lacks. */
export function differences(tree: TreeMarks, ours: readonly string[]): readonly string[] {
  const balance = new Map<string, number>();
  const add = (mark: string, by: number): unknown => balance.set(mark, (balance.get(mark) ?? 0) + by);
  for (const mark of tree.marks) add(mark, -1);
  for (const mark of ours) add(mark, 1);
  return [...balance]
    .filter(([mark, count]) => count !== 0 && !tree.misread.some((span) => liesWithin(mark, span)))
    .map(([mark, count]) => `${count < 0 ? '-' : '+'} ${mark}`);
}

function liesWithin(mark: string, span: { readonly start: number; readonly end: number }): boolean {
  const [, start, end] = /(\d+)-(\d+)$/.exec(mark) ?? [];
  return Number(start) >= span.start && Number(end) <= span.end;
}
