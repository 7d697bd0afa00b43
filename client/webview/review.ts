// Draws the review panel from what the extension sends, and sends back what a person does. Text is only ever set as text.
import type {
  FromPanel,
  PanelFinding,
  PanelFix,
  PanelModel,
  PanelPlace,
  PanelWords,
  ToPanel,
} from '../src/review/panelModel.js';
import { button, type Child, element, redraw } from './elements.js';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const extension = acquireVsCodeApi();
const send = (message: FromPanel): void => extension.postMessage(message);

function place({ uri, line, character, text }: PanelPlace, id: string): HTMLElement {
  const file = uri === undefined ? '' : `${decodeURIComponent(uri.split('/').at(-1) ?? '')}:`;
  const shown = `${file}${line + 1}: ${text}`;
  const target = { line, character, ...(uri === undefined ? {} : { uri }) };
  return button(id, shown, () => send({ type: 'go', ...target }), { class: 'place' });
}

function preview({ preview: lines }: PanelFix): HTMLElement {
  const rows = lines.map(({ sign, text }) =>
    element('span', { class: sign === '-' ? 'line out' : 'line in' }, `${sign} ${text}\n`),
  );
  return element('pre', { tabindex: '0' }, element('code', {}, ...rows));
}

function fix(fixed: PanelFix, finding: number, index: number): HTMLElement {
  const id = `fix-${finding}-${index}`;
  const box = element('input', { type: 'checkbox', id });
  box.checked = fixed.chosen;
  box.addEventListener('change', () => send({ type: 'choose', finding, fix: index, chosen: box.checked }));
  return element('li', {}, box, element('label', { for: id }, fixed.title), preview(fixed));
}

function section(title: string, ...content: readonly Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...content);
}

function findingItem(finding: PanelFinding, index: number, words: PanelWords): HTMLElement {
  const { rule, title, severity, message, explanation, trail, fixes } = finding;
  const parts: Child[] = [
    element('h2', {}, element('span', { class: `severity ${severity}` }, words.severity[severity]), ` ${title}`),
    place({ ...finding.place, text: message }, `place-${index}`),
  ];
  if (trail.length > 0) {
    const steps = trail.map((step, at) => element('li', {}, place(step, `step-${index}-${at}`)));
    parts.push(section(words.trail, element('ol', {}, ...steps)));
  }
  if (fixes.length > 0) {
    parts.push(section(words.fixes, element('ul', { class: 'fixes' }, ...fixes.map((one, at) => fix(one, index, at)))));
  }
  parts.push(
    element(
      'details',
      { id: `why-${index}` },
      element('summary', {}, words.why),
      ...explanation.map((paragraph) => element('p', {}, paragraph)),
      button(`explain-${index}`, words.explain.replace('{0}', rule), () => send({ type: 'explain', rule }), {
        class: 'secondary',
      }),
    ),
  );
  return element('li', { class: 'finding' }, ...parts);
}

function actions({ buttons }: PanelModel): HTMLElement {
  const made = buttons.map(({ command, title, isMain, isEnabled }) => {
    const one = button(command, title, () => send({ type: 'run', command }), isMain ? {} : { class: 'secondary' });
    one.disabled = !isEnabled;
    return one;
  });
  return element('div', { class: 'actions' }, ...made);
}

function drawn(model: PanelModel): readonly Child[] {
  const findings = model.findings.map((finding, index) => findingItem(finding, index, model.words));
  return [
    element('h1', {}, model.heading),
    element('p', { role: 'status' }, model.status),
    ...(model.note === undefined ? [] : [element('p', { class: 'note', role: 'status' }, model.note)]),
    actions(model),
    ...(findings.length > 0 ? [element('ul', { class: 'findings' }, ...findings)] : []),
  ];
}

const draw = ({ model, empty }: ToPanel): void =>
  redraw(...(model ? drawn(model) : [element('p', { role: 'status' }, empty)]));

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => draw(data));
send({ type: 'ready' });
