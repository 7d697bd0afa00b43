// The words that a name is made of, however they are joined: `dbPassword`, `db_password` and `DB-PASSWORD` are the same.

/** An end of a word that only capitals show: `dbPassword`, `AESKey`; not the plural of an abbreviation, `IVs`. */
const ENDS = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])/g;

/** With `_` between the words and no change of anything else: `dbPassword` gives `db_Password`. */
export const joinedWords = (name: string): string => name.replace(ENDS, '_');

/** Names of which the answer is kept. */
const MOST_KEPT = 10_000;

/** The same few names are asked about at every place where they stand. */
export function byName<T>(judge: (name: string) => T): (name: string) => T {
  const kept = new Map<string, { readonly answer: T }>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known.answer;
    const answer = judge(name);
    // Names that are being typed come and go.
    if (kept.size > MOST_KEPT) kept.clear();
    kept.set(apart(name), { answer });
    return answer;
  };
}

/** A copy: a name that was cut out of a text would keep that whole text. */
const apart = (name: string): string => [...name].join('');

/** Words in lower case with their digits: `AES256_KEY` gives `aes256 key`. */
export const wordsOf: (name: string) => readonly string[] = byName((name) => split(name, /[^a-z0-9]+/));

/** Words in lower case without digits: `token2` gives `token`. */
export const lettersOf = (name: string): readonly string[] => split(name, /[^a-z]+/);

const split = (name: string, between: RegExp): readonly string[] =>
  joinedWords(name)
    .toLowerCase()
    .split(between)
    .filter((word) => word !== '');

/** The words of a list that is written as one text. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
