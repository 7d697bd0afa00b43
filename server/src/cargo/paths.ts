// Absolute paths with `/`, as the whole server has them; Windows drives (`c:/x`) included.

/** The folder that holds `path`; undefined for a root. */
export function parent(path: string): string | undefined {
  const cut = path.lastIndexOf('/');
  if (cut < 0 || path === '/' || /^[A-Za-z]:\/?$/.test(path)) return undefined;
  if (cut === 0) return '/';
  const folder = path.slice(0, cut);
  return /^[A-Za-z]:$/.test(folder) ? `${folder}/` : folder;
}

/** `relative` as seen from `folder`, with `.` and `..` resolved. */
export function join(folder: string, relative: string): string {
  const normal = relative.replaceAll('\\', '/');
  const absolute = normal.startsWith('/') || /^[A-Za-z]:\//.test(normal);
  const whole = absolute ? normal : `${folder}/${normal}`;
  const lead = /^(?:[A-Za-z]:)?\//.exec(whole)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of whole.slice(lead.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return lead + parts.join('/');
}

/** `path` as seen from `folder`; undefined when it is not below it. */
export function relativeTo(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
