// Uses of crates' items that go by another name now, where they stand in the file.
import { isBound } from '../facts/mentions.js';
import { spanOf } from '../text/span.js';
import type { Outdated } from './engine.js';
import type { FactsSource } from './factsSource.js';

export function outdatedIn(facts: FactsSource, text: string): readonly Outdated[] {
  const items = [...facts.items()].sort((a, b) => a.start - b.start);
  return items.flatMap(({ start, facts: { outdated } }, i) => {
    const body = text.slice(start, items[i + 1]?.start);
    return outdated.map(({ span, instead, full, migration }) => ({
      span: spanOf(start + span.start, start + span.end),
      newText: full !== undefined && isBound(instead, body) ? full : instead,
      migration,
    }));
  });
}
