import { expect, test } from 'vitest';
import { joinedWords, lettersOf, wordsOf } from '../../server/src/knowledge/nameWords.js';

test('a name is the same words however they are joined', () => {
  for (const name of ['dbPassword', 'DbPassword', 'db_password', 'DB_PASSWORD', 'db-password', '_db__password_']) {
    expect(wordsOf(name)).toEqual(['db', 'password']);
  }
});

test('an abbreviation is one word', () => {
  expect(wordsOf('AESKey')).toEqual(['aes', 'key']);
  expect(wordsOf('sharedHMACSecret')).toEqual(['shared', 'hmac', 'secret']);
  expect(wordsOf('oldIVs')).toEqual(['old', 'ivs']);
  expect(wordsOf('IVSize')).toEqual(['iv', 'size']);
  expect(wordsOf('KEK')).toEqual(['kek']);
});

test('digits belong to the word before them, or to none', () => {
  expect(wordsOf('AES256_KEY')).toEqual(['aes256', 'key']);
  expect(wordsOf('aes256Key2')).toEqual(['aes256', 'key2']);
  expect(lettersOf('aes256Key2')).toEqual(['aes', 'key']);
  expect(lettersOf('2fa')).toEqual(['fa']);
});

test('what has no letters has no words', () => {
  expect(wordsOf('')).toEqual([]);
  expect(wordsOf('__')).toEqual([]);
  expect(lettersOf('_42')).toEqual([]);
});

test('words are joined without any other change', () => {
  expect(joinedWords('dbPassword')).toBe('db_Password');
  expect(joinedWords('HTTPToken-id')).toBe('HTTP_Token-id');
  expect(joinedWords('plain')).toBe('plain');
});
