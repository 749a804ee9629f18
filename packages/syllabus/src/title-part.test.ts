import { expect, test } from 'vitest';
import { languages } from './language/language.js';
import { withoutPart, withPart } from './title-part.js';

test.each(languages)('in %s, what is put behind a title is taken off again', (language) => {
  const title = withPart('Serving (online)', 2, 15, language);
  expect(title).not.toBe('Serving (online)');
  expect(withoutPart(title)).toBe('Serving (online)');
  expect(withoutPart('Serving (online)')).toBe('Serving (online)');
});
