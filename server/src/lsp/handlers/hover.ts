// textDocument/hover
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { offsetOf, rangeOf } from '../convert.js';
import { explanationOf } from '../explanation.js';
import { auditOf, type Session } from '../session.js';

export async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const document = session.documents.get(textDocument.uri);
  if (!document) return null;
  const { findings } = await auditOf(session, document);
  const offset = offsetOf(document.lines, position);
  const here = findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  const [first] = here;
  if (!first) return null;
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: here.map((finding) => explanationOf(session, document, finding)).join('\n\n---\n\n'),
    },
    range: rangeOf(document.lines, first.at),
  };
}
