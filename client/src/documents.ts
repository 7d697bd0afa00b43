// Which documents are ours.

/** The source that all diagnostics of the server name. */
export const SOURCE = 'noncense';

/**
 * Where people write Rust. Not `git:` and the like: an old version of a file beside the file itself would show every
 * finding twice.
 */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

export const selector: { readonly language: string; readonly scheme: string }[] = SCHEMES.map((scheme) => ({
  language: 'rust',
  scheme,
}));

export const isOurs = (document: { readonly languageId: string; readonly uri: { readonly scheme: string } }): boolean =>
  document.languageId === 'rust' && SCHEMES.includes(document.uri.scheme);
