// Files and regions in SARIF's terms.
import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { LineIndex } from '../../text/lineIndex.js';
import type { Span } from '../../text/span.js';
import type { Report } from '../report.js';

export interface Places {
  artifact(file: string): ArtifactLocation;
  physical(file: string, span: Span, lines: LineIndex): PhysicalLocation;
}

export function createPlaces(report: Report): Places {
  const indexOf = new Map(report.files.map(({ file }, index) => [file, index]));
  const artifact = (file: string): ArtifactLocation => {
    const index = indexOf.get(file);
    const isAbsolute = file.startsWith('/') || /^[A-Za-z]:\//.test(file);
    return {
      uri: isAbsolute ? fileUri(file) : encodePath(file),
      ...(isAbsolute ? {} : { uriBaseId: 'SRCROOT' }),
      ...(index === undefined ? {} : { index }),
    };
  };
  return {
    artifact,
    physical: (file, span, lines) => ({
      artifactLocation: artifact(file),
      region: { ...regionOf(span, lines), snippet: { text: snippet(span, lines) } },
    }),
  };
}

/** Lines and columns count from one; the end column is the one after the last character. */
export function regionOf(span: Span, lines: LineIndex): Region {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

function snippet(span: Span, lines: LineIndex): string {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const line = lines.lineText(start.line);
  return line.slice(start.column, end.line === start.line ? end.column : line.length);
}

export function fileUri(path: string): string {
  return `file://${path.startsWith('/') ? '' : '/'}${encodePath(path)}`;
}

const encodePath = (path: string): string => path.split('/').map(encodeSegment).join('/');

/** A colon in the first segment would read as a scheme. */
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
