// Where code is shown that the report leads to.
import { type Uri, ViewColumn, window } from 'vscode';

/** Where the file is to be seen already, or else where any code is, so that columns do not pile up. */
export function besideReport(uri: Uri): ViewColumn {
  const inColumns = window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined);
  const there = inColumns.find(({ document }) => String(document.uri) === String(uri));
  return (there ?? inColumns[0])?.viewColumn ?? ViewColumn.Beside;
}
