// The Rust files of a project as crates see them: what is open as it is being typed, the rest as it is on disk.
import type { CrateFiles, FileText } from '../facts/crate/crate.js';
import type { PlacedItem } from '../facts/fileFacts.js';
import { cutUnits, Document } from '../syntax/document.js';
import type { Grammar } from '../syntax/grammar.js';
import type { PlacedUnit } from '../syntax/units.js';

export interface Sources extends CrateFiles {
  /** A file that is edited: from now on it is what the document holds, until it is closed. */
  open(path: string | undefined, text: string): SourceDocument;
  /** The text of a file that is being edited. */
  openText(path: string): string | undefined;
  /** Files may be others on disk than they were. */
  changed(): void;
}

export interface SourceDocument {
  readonly document: Document;
  /** The same object as long as the text is the same. */
  readonly text: () => FileText;
  close(): void;
}

/** A file that is not open, with the units that a document of the same text may go on with. */
interface OnDisk extends FileText {
  readonly units: ReturnType<typeof cutUnits>;
}

export function createSources(
  grammar: Grammar,
  read: (path: string) => string | undefined,
  isTestFile: (path: string) => boolean,
): Sources {
  const open = new Map<string, SourceDocument>();
  const onDisk = new Map<string, OnDisk | undefined>();
  const fresh = new Set<string>();

  const fromDisk = (path: string): FileText | undefined => {
    const kept = onDisk.get(path);
    // What has been dropped for want of room is read again.
    if (fresh.has(path) && onDisk.has(path)) return kept;
    fresh.add(path);
    const text = read(path);
    if (text !== undefined && text === kept?.text) return kept;
    const made = text === undefined || text.length > MAX_LENGTH ? undefined : cut(grammar, text);
    onDisk.delete(path);
    onDisk.set(path, made);
    const [oldest] = onDisk.keys();
    if (onDisk.size > MOST_FILES && oldest !== undefined) onDisk.delete(oldest);
    return made;
  };

  return {
    read: (path) => open.get(path)?.text() ?? fromDisk(path),
    isTestFile,
    open(path, text) {
      const before = path === undefined ? undefined : onDisk.get(path);
      const document =
        before?.text === text ? Document.open(grammar, text, before.units) : Document.open(grammar, text);
      const made = follow(document, before?.text === text ? before : undefined, () => {
        if (path === undefined || open.get(path) !== made) return;
        open.delete(path);
        fresh.delete(path);
      });
      if (path !== undefined) open.set(path, made);
      return made;
    },
    openText: (path) => open.get(path)?.document.text,
    changed: () => fresh.clear(),
  };
}

function follow(document: Document, before: FileText | undefined, closed: () => void): SourceDocument {
  let known = before;
  return {
    document,
    text() {
      if (known?.text !== document.text) known = { items: document.units.map(toItem), text: document.text };
      return known;
    },
    close() {
      closed();
      document.dispose();
    },
  };
}

/** Files that are kept cut although nobody has them open. */
const MOST_FILES = 600;

/** A file this long is generated. */
const MAX_LENGTH = 1_000_000;

function cut(grammar: Grammar, text: string): OnDisk {
  const units = cutUnits(grammar, text);
  return { text, units, items: units.map(toItem) };
}

function toItem({ unit, start, children }: PlacedUnit): PlacedItem {
  const { text, item } = unit;
  return { key: unit, start, text, item, children: children.length === 0 ? NONE : children.map(toItem) };
}

const NONE: readonly PlacedItem[] = [];
