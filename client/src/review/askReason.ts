// Why code with a finding is right as it is. There is no way past an empty answer.
import { l10n, window } from 'vscode';

/** For a comment above the code. Undefined when the person gave up. */
export const askReasonForComment = (title: string): Promise<string | undefined> =>
  askReason(title, l10n.t('Why is this code right as it is? The reason goes into a comment above it.'));

/** For the record of reviews. Undefined when the person gave up. */
export const askReasonForRecord = (title: string): Promise<string | undefined> =>
  askReason(title, l10n.t('Why is this code right as it is? The reason goes into .noncense/reviews.json.'));

async function askReason(title: string, prompt: string): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed.') : undefined),
  });
  return reason === undefined || reason.trim() === '' ? undefined : reason;
}
