// textDocument/hover: the findings at a place, then the item of a crate that is named there.
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { ApiSourceParams } from '../../../../protocol/src/index.js';
import { apiHover } from '../apiHover.js';
import { offsetOf, rangeOf } from '../convert.js';
import { explanationOf } from '../explanation.js';
import { auditOf, type Session } from '../session.js';

/** Undefined for a client that has no such command. */
function sourceLink({ client }: Session, uri: string, position: HoverParams['position']): string | undefined {
  const { sourceCommand } = client.options;
  const place: ApiSourceParams = { uri, position };
  return sourceCommand && `command:${sourceCommand}?${encodeURIComponent(JSON.stringify([place]))}`;
}

export async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const document = session.documents.get(textDocument.uri);
  if (!document) return null;
  const { findings } = await auditOf(session, document);
  const offset = offsetOf(document.lines, position);
  const here = findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  const { enable } = await session.settings.of(document.uri);
  const api = enable ? document.apiAt(offset) : undefined;
  const span = here[0]?.at ?? api?.span;
  if (!span) return null;
  const parts = [
    ...here.map((finding) => explanationOf(session, document, finding)),
    ...(api ? [apiHover(api, sourceLink(session, textDocument.uri, position))] : []),
  ];
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOf(document.lines, span),
  };
}
