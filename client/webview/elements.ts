// Makes elements. Text is only ever set as text.

export type Attributes = Readonly<Record<string, string>>;
export type Child = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(id: string, title: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', id, ...attributes }, title);
  made.addEventListener('click', onClick);
  return made;
}

/** What is unfolded and where the keys are is told by ids, which outlast a drawing. */
export function redraw(...children: readonly Child[]): void {
  const main = document.getElementById('main');
  if (!main) return;
  const focused = document.activeElement?.id ?? '';
  const unfolded = [...main.querySelectorAll('details[open]')].map(({ id }) => id);
  main.replaceChildren(...children);
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  if (focused !== '') document.getElementById(focused)?.focus();
}
