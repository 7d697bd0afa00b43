// Cargo's version requirements in the words of npm's SemVer.
import { minVersion, satisfies, validRange } from 'semver';

/**
 * `0.10` means `^0.10` to cargo, and `>=1, <3` joins with commas. `1.*` and `*` mean the same to both. Undefined when
 * it is no requirement, as while it is being typed.
 */
export function toRange(requirement: string): string | undefined {
  const parts = requirement.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  if (!parts.every((part) => COMPARATOR.test(part))) return undefined;
  const joined = parts.map((part) => (/^\d/.test(part) && !part.includes('*') ? `^${part}` : part)).join(' ');
  return validRange(joined) === null ? undefined : joined;
}

const COMPARATOR = /^(?:\*|(?:[<>]=?|[=^~])?\s*\d+(?:\.(?:\d+|\*)){0,2}(?:[-+][\w.+-]+)?)$/;

/** Pre-releases count: a lock file only names one when cargo itself let it in. */
export const admits = (range: string, version: string): boolean =>
  satisfies(version, range, { includePrerelease: true });

/** The lowest version within `range`. */
export const lowestOf = (range: string): string | undefined => minVersion(range)?.version;
