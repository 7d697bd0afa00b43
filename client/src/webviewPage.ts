// The page of a view of ours: one script, known by its nonce, and style sheets out of our own folder. All else is forbidden.
import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

export function webviewPage(webview: Webview, extension: Uri, title: string, name: 'review' | 'report'): string {
  const nonce = randomBytes(16).toString('base64');
  const dist = Uri.joinPath(extension, 'dist');
  const uri = (name: string): string => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const policy = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('page.css')}">
<title>${title}</title>
</head>
<body class="${name}">
<main id="main"></main>
<script nonce="${nonce}" src="${uri(`${name}.js`)}"></script>
</body>
</html>`;
}
