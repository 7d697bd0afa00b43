// noncense/apiSource: where the crate's item at a position is defined.
import type { ApiSourceParams, ApiSourceResult } from '../../../../protocol/src/index.js';
import { createLineIndex } from '../../text/lineIndex.js';
import { offsetOf } from '../convert.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';

export function apiSource(session: Session, { uri, position }: ApiSourceParams): ApiSourceResult | null {
  const document = session.documents.get(uri);
  const found = document?.apiSourceAt(offsetOf(document.lines, position));
  if (!found) return null;
  const { page, definition } = found;
  const at = definition && createLineIndex(definition.text).positionAt(definition.span.start);
  return {
    item: page.path,
    crate: `${page.package} ${page.dependency?.version ?? page.version}`,
    ...(page.url === undefined ? {} : { page: page.url }),
    ...(definition && at
      ? {
          definition: {
            uri: uriOf(definition.path),
            line: at.line,
            character: at.column,
            isAround: definition.isAround,
          },
        }
      : {}),
  };
}
