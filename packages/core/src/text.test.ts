import { describe, expect, test } from 'vitest';
import { cleanLines, cleanText, hasHiddenCharacters, repairMojibake } from './text.js';

describe('cleanText', () => {
  test.each([
    ['\ufeffZe\u200bRO\u00a0 Memory\n', 'ZeRO Memory'],
    ['bad \ud800 end', 'bad \ufffd end'],
    ['bell\u0007 esc\u001b[31m', 'bell esc[31m'],
    ['Secure \u202egnp.exe\u202c', 'Secure gnp.exe'],
    ['e\u0301 😀 שלום', 'é 😀 שלום'],
    ['x\uffff\ufffe\u{1fffe}', 'x'],
  ])('%j is %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  test('a right-to-left letter is not hidden, an override is', () => {
    expect(hasHiddenCharacters('שלום')).toBe(false);
    expect(hasHiddenCharacters('\u202egnp')).toBe(true);
  });
});

test.each([
  ['a\n\n- b\tc  d\n', 'a\n\n- b\tc  d\n'],
  ['é\r\nb\rc', 'é\nb\nc'],
  ['a\u202e\n\u0007e\u0301 \ud800', 'a\né \ufffd'],
])('lines of %j are %j', (text, expected) => {
  expect(cleanLines(text)).toBe(expected);
});

describe('repairMojibake', () => {
  test.each([
    ['Achieving Î¼s-scale', 'Achieving μs-scale'],
    ['donâ€™t', 'don’t'],
    ['GÃ¶del', 'Gödel'],
    ['æ·±åº¦', '深度'],
    ['donÃ¢â‚¬â„¢t', 'don’t'],
  ])('%s is %s', (text, expected) => {
    expect(repairMojibake(text)).toBe(expected);
  });

  test.each(['Gödel', 'naïve café', '«CAFÉ»', 'μs', 'São Tomé', '100 €'])('%s stays', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });
});
