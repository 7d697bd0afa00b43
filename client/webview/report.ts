// Draws the report of an audit from what the extension sends, and sends back what a person does.
import type { FromReport, ReportFinding, ReportModel, Total } from '../src/report/reportModel.js';
import { button, type Child, element, redraw } from './elements.js';

declare function acquireVsCodeApi(): { postMessage(message: FromReport): void };

const extension = acquireVsCodeApi();
const send = (message: FromReport): void => extension.postMessage(message);

const run = (command: string) => (): void => send({ type: 'run', command });

function table(id: string, title: string, totals: readonly Total[]): Child {
  const rows = totals.map(({ name, count }, index) =>
    element(
      'tr',
      {},
      element(
        'td',
        {},
        button(`${id}-${index}`, name, () => send({ type: 'filter', text: name }), { class: 'place' }),
      ),
      element('td', { class: 'count' }, String(count)),
    ),
  );
  return element('section', {}, element('table', {}, element('caption', {}, title), element('tbody', {}, ...rows)));
}

function row(finding: ReportFinding, index: number, { words, isOurs }: ReportModel): Child {
  const { uri, file, range, rule, severity, message } = finding;
  const at = range.start;
  const place = `${file}:${at.line + 1}`;
  return element(
    'li',
    { class: 'finding' },
    element('span', { class: `severity ${severity}` }, words.severity[severity]),
    ' ',
    button(`go-${index}`, place, () => send({ type: 'go', uri, at }), { class: 'place' }),
    ` ${rule}`,
    element('p', {}, message),
    ...(isOurs ? [fixButton(index, words.fix, `${place} ${rule}`)] : []),
  );
}

const fixButton = (index: number, title: string, of: string): Child =>
  button(`fix-${index}`, title, () => send({ type: 'fix', finding: index }), {
    class: 'secondary',
    'aria-label': `${title} ${of}`,
  });

/** It is made once, so that what is being typed stays as it is while the rest is drawn anew. */
const filterBox = element('input', { type: 'search', id: 'filter' });
filterBox.addEventListener('input', () => send({ type: 'filter', text: filterBox.value }));

function draw(model: ReportModel): void {
  const { heading, status, severities, rules, files, findings, isOurs, words } = model;
  if (filterBox.value !== model.filter) filterBox.value = model.filter;
  const exportButton = button('export', words.exportAs, run('noncense.report.export'));
  exportButton.disabled = !isOurs;
  const totals = severities
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${words.severity[name as ReportFinding['severity']]}: ${count}`);
  redraw(
    element('h1', {}, heading),
    element('p', {}, status),
    element(
      'div',
      { class: 'actions' },
      exportButton,
      button('import', words.importFrom, run('noncense.report.import'), { class: 'secondary' }),
    ),
    element('p', { class: 'filter' }, element('label', { for: 'filter' }, words.filter), filterBox),
    element('p', { role: 'status' }, findings.length === 0 ? words.none : totals.join(', ')),
    ...(findings.length === 0
      ? []
      : [
          element('div', { class: 'totals' }, table('rule', words.byRule, rules), table('file', words.byFile, files)),
          element('h2', {}, words.findings),
          element('ul', { class: 'findings' }, ...findings.map((finding, index) => row(finding, index, model))),
        ]),
  );
}

window.addEventListener('message', ({ data }: MessageEvent<ReportModel>) => draw(data));
send({ type: 'ready' });
