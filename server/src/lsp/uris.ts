// LSP names documents by URI, the core by absolute path with `/`.

/** Undefined for what is not a file on disk: `untitled:Untitled-1`. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  let url: URL;
  let path: string;
  try {
    url = new URL(uri);
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (url.hostname !== '') return `//${url.hostname}${path}`;
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}

export function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`;
}
