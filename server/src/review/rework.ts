// Some findings mended, others allowed, in one set of edits.
import { suppressionFor } from '../engine/suppression/write.js';
import type { ManifestEdits, RuledFinding } from '../findings/model.js';
import { inOrder, unlessTouching } from '../text/edits.js';
import type { TextEdit } from '../text/span.js';

export interface Wish {
  /** By their place among the findings and among the finding's fixes. */
  readonly fixes: readonly { readonly finding: number; readonly fix: number }[];
  readonly allow: readonly number[];
  readonly reason: string;
  /** `YYYY-MM-DD`: the last day on which the comments hold. */
  readonly until: string;
}

export interface Rework {
  /** In order; none touches another. */
  readonly edits: readonly TextEdit[];
  /** One for each file. */
  readonly manifests: readonly ManifestEdits[];
  /** Findings for which nothing could be done: their fix meets another, or no comment can stand there. */
  readonly left: readonly number[];
}

export function rework(text: string, findings: readonly RuledFinding[], wish: Wish): Rework {
  const left: number[] = [];
  const taken: TextEdit[] = [];
  const manifests = new Map<string, ManifestEdits>();
  for (const { finding, fix } of wish.fixes) {
    const chosen = findings[finding]?.fixes?.()[fix];
    const here = chosen && unlessTouching(taken, chosen.edits);
    const known = chosen?.manifest && manifests.get(chosen.manifest.path);
    const there = chosen && unlessTouching(known?.edits ?? [], chosen.manifest?.edits ?? []);
    if (!here || !there) {
      left.push(finding);
      continue;
    }
    taken.push(...here);
    if (chosen.manifest) {
      const { path, text: manifest } = chosen.manifest;
      manifests.set(path, { path, text: manifest, edits: inOrder([...(known?.edits ?? []), ...there]) });
    }
  }
  const comments = commentsFor(text, findings, wish, left).filter(
    ({ span }) => !taken.some((fix) => within(fix, span)),
  );
  return { edits: inOrder([...comments, ...taken]), manifests: [...manifests.values()], left };
}

/** A line with several findings gets one comment for each rule, in one edit. */
function commentsFor(
  text: string,
  findings: readonly RuledFinding[],
  { allow, reason, until }: Wish,
  left: number[],
): readonly TextEdit[] {
  const comments: TextEdit[] = [];
  for (const index of allow) {
    const finding = findings[index];
    const made = finding && suppressionFor(text, finding.at, finding.rule, until);
    if (!made) {
      left.push(index);
      continue;
    }
    const { edit } = made;
    const newText = edit.newText.slice(0, made.reason.start) + oneLine(reason) + edit.newText.slice(made.reason.end);
    const there = comments.findIndex(({ span }) => span.start === edit.span.start);
    const before = comments[there];
    if (!before) comments.push({ span: edit.span, newText });
    else if (!before.newText.includes(newText))
      comments[there] = { span: edit.span, newText: before.newText + newText };
  }
  return comments;
}

const oneLine = (reason: string): string => reason.replace(/\s+/g, ' ').trim();

/** What a fix replaces is no place for a comment. */
const within = ({ span }: TextEdit, place: TextEdit['span']): boolean =>
  span.start < place.start && place.start < span.end;
