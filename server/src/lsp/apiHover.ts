// What a hover says of an item of a published crate: its declaration, its crate, what it takes to use it, where to read on.
import type { ApiDescription } from '../engine/engine.js';
import type { ApiPage } from '../knowledge/api.js';

/** Markdown. `source` is what a click on the link to the source runs. */
export function apiHover(
  { page, declaration, through, deprecated, cfg }: ApiDescription,
  source: string | undefined,
): string {
  const lines = [...(through === undefined ? [] : [through]), declaration];
  const links = [
    ...(page.url === undefined ? [] : [`[${page.path} on docs.rs](${page.url})`]),
    ...(source === undefined ? [] : [`[source](${source})`]),
  ];
  const parts = [
    fence(page.path),
    fence(lines.join('\n')),
    crateLine(page),
    deprecated && deprecation(deprecated),
    cfg === undefined ? undefined : gate(cfg),
    links.length === 0 ? undefined : links.join(' · '),
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

const fence = (code: string): string => `\`\`\`rust\n${code}\n\`\`\``;

function crateLine(page: ApiPage): string {
  return page.folder === undefined ? usedAs(page) : `${usedAs(page)}; read from its source`;
}

function usedAs({ package: name, version, dependency }: ApiPage): string {
  if (!dependency) return `**${name} ${version}**, which a dependency brings along`;
  if (dependency.from === 'any')
    return `**${name} ${version}**; no Cargo.toml is in reach, so any version may be meant`;
  const used = `**${name} ${dependency.version}**, from ${dependency.from}`;
  return dependency.version === version ? used : `${used}; described as of ${version}`;
}

function deprecation({ since, note }: NonNullable<ApiDescription['deprecated']>): string {
  const when = since === undefined ? '**Deprecated**' : `**Deprecated since ${since}**`;
  return note === undefined ? when : `${when}: ${note.trim().replace(/\s+/g, ' ')}`;
}

/** A feature of Cargo, or the `cfg` as it is written. */
function gate(cfg: string): string {
  const feature = /^feature = "([^"]+)"$/.exec(cfg)?.[1];
  return feature === undefined ? `Only where \`${cfg}\` holds` : `Behind the feature \`${feature}\``;
}
