// The Rust files of a project as crates see them: what is open as it is being typed, the rest as it is on disk.
import type { CrateFiles, FileText } from '../facts/crate/crate.js';
import type { PlacedItem } from '../facts/fileFacts.js';
import { Document } from '../syntax/document.js';
import type { Grammar } from '../syntax/grammar.js';
import type { PlacedUnit } from '../syntax/units.js';

export interface Sources extends CrateFiles {
  /** From now on the file is what the document holds, until the returned function is called. */
  follow(path: string, document: Document): () => void;
  /** Files may be others on disk than they were. */
  changed(): void;
}

/** Cut out of a document, the same object as long as its text is the same. */
export function textOf(document: Document): FileText {
  const known = cut.get(document);
  if (known?.text === document.text) return known;
  const made = { items: document.units.map(toItem), text: document.text };
  cut.set(document, made);
  return made;
}

const cut = new WeakMap<Document, FileText>();

export function createSources(
  grammar: Grammar,
  read: (path: string) => string | undefined,
  isTestFile: (path: string) => boolean,
): Sources {
  const open = new Map<string, Document>();
  const onDisk = new Map<string, FileText | undefined>();
  const fresh = new Set<string>();

  const fromDisk = (path: string): FileText | undefined => {
    const kept = onDisk.get(path);
    if (fresh.has(path)) return kept;
    fresh.add(path);
    const text = read(path);
    if (text === kept?.text) return kept;
    const made = text === undefined || text.length > MAX_LENGTH ? undefined : cutOnce(grammar, text);
    onDisk.set(path, made);
    return made;
  };

  return {
    read(path) {
      const document = open.get(path);
      return document ? textOf(document) : fromDisk(path);
    },
    isTestFile,
    follow(path, document) {
      open.set(path, document);
      return () => {
        if (open.get(path) === document) open.delete(path);
        fresh.delete(path);
      };
    },
    changed: () => fresh.clear(),
  };
}

/** A file this long is generated. */
const MAX_LENGTH = 1_000_000;

function cutOnce(grammar: Grammar, text: string): FileText {
  const document = Document.open(grammar, text);
  try {
    return textOf(document);
  } finally {
    document.dispose();
  }
}

function toItem({ unit, start, children }: PlacedUnit): PlacedItem {
  const { text, item } = unit;
  return { key: unit, start, text, item, children: children.length === 0 ? NONE : children.map(toItem) };
}

const NONE: readonly PlacedItem[] = [];
