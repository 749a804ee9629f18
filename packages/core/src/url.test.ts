import { describe, expect, test } from 'vitest';
import { readPath, readUrl } from './url.js';

describe('readUrl keeps', () => {
  test.each([
    'http://learningsys.org/nips18/102CameraReadySubmissionGPU_Virtualization%20(8).pdf',
    'https://web.eecs.umich.edu/~mosharaf/Parameter-Server_v2.pdf?a=1&b=2#x',
    'mailto:ta@example.org',
    'http://ex.org/%ZZ/a',
    './notes/gpipe.md#design',
  ])('%s', (url) => {
    expect(readUrl(url)).toEqual({ url });
  });
});

describe('readUrl normalises', () => {
  test.each([
    ['https://exämple.org/ä b{x}|y', 'https://xn--exmple-cua.org/%C3%A4%20b%7Bx%7D%7Cy'],
    ['https:\\\\evil.example\\x', 'https://evil.example/x'],
    ['https:/evil.example', 'https://evil.example/'],
    ['https://e.org/"><script>alert(1)</script>', 'https://e.org/%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
    [
      'https://e.org/\r\nATTENDEE:mailto:victim@example.org',
      'https://e.org/ATTENDEE:mailto:victim@example.org',
    ],
    ['slides/./a b.pdf', 'slides/a%20b.pdf'],
    ['a\ud800.md#\udc00', 'a%EF%BF%BD.md#%EF%BF%BD'],
  ])('%j to %s', (raw, url) => {
    expect(readUrl(raw)).toEqual({ url });
  });
});

describe('readUrl refuses', () => {
  test.each([
    ['javascript:alert(1)', 'unsafe-url'],
    ['\u0001java\tscript:alert(1)', 'unsafe-url'],
    ['  JAVASCRIPT:alert(1)', 'unsafe-url'],
    ['data:text/html,<script>alert(1)</script>', 'unsafe-url'],
    ['file:///etc/passwd', 'unsafe-url'],
    ['https://user:secret@example.org/p.pdf', 'unsafe-url'],
    ['//evil.example/p.pdf', 'bad-url'],
    ['/etc/passwd', 'bad-url'],
    ['../../etc/passwd', 'bad-url'],
    ['http://', 'bad-url'],
    ['https://ex.org/a%00b', 'bad-url'],
    ['', 'bad-url'],
    [`https://e.org/${'a'.repeat(2000)}`, 'url-too-long'],
    [`a${'\u2028'.repeat(230)}.pdf`, 'url-too-long'],
    [`https://e.org/${'ä'.repeat(400)}`, 'url-too-long'],
  ])('%j as %s', (raw, problem) => {
    expect(readUrl(raw)).toEqual({ problem });
  });
});

describe('readPath', () => {
  test.each([
    ['notes/./gpipe.md#design', { path: 'notes/gpipe.md', anchor: 'design' }],
    ['a/../b.md', { path: 'b.md' }],
    ['reducto-analytics/', { path: 'reducto-analytics/' }],
    ['2019-bytescheduler-....md', { path: '2019-bytescheduler-....md' }],
    ['..%2f..%2fetc/passwd', { problem: 'path-escape' }],
    ['..%252f..%252fetc', { path: '..%2f..%2fetc' }],
    ['../x.md', { problem: 'path-escape' }],
    ['fig.png%00.md', { problem: 'bad-path' }],
    ['\\\\evil\\share\\x.md', { problem: 'bad-path' }],
    ['C:/x.md', { problem: 'bad-path' }],
    ['a%2f..%2fb:', { problem: 'bad-path' }],
    ['%ZZ.md', { problem: 'bad-path' }],
    ['', { problem: 'bad-path' }],
  ])('reads %j', (raw, expected) => {
    expect(readPath(raw)).toEqual(expected);
  });
});

test('a URL is read the same however many were read before', () => {
  const url = 'https://example.org/ä';
  const first = readUrl(url);
  const others = Array.from({ length: 20_000 }, () => readUrl(url)).filter((read) => !('url' in read));
  expect(first).toEqual({ url: 'https://example.org/%C3%A4' });
  expect(others).toEqual([]);
});
