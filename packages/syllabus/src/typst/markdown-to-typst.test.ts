import { expect, test } from 'vitest';
import { markdownToTypst } from './markdown-to-typst.js';

test.each([
  ['', ''],
  ['Bring\n*questions*.', '{ { "Bring "; emph({ "questions" }); "." }; parbreak() }'],
  ['a\n\nb', '{ { "a" }; parbreak(); { "b" }; parbreak() }'],
  ['**b** `c"`  \nd', '{ { strong({ "b" }); " "; raw("c\\""); linebreak(); "d" }; parbreak() }'],
  ['- a\n- b', '{ list({ { "a" }; parbreak() }, { { "b" }; parbreak() }) }'],
  ['3. a', '{ enum(start: 3, { { "a" }; parbreak() }) }'],
  ['-\n- b', '{ list([], { { "b" }; parbreak() }) }'],
  ['# H', '{ heading(level: 3, outlined: false, { "H" }) }'],
  ['```\n#x\n```', '{ raw(block: true, "#x") }'],
  ['> q', '{ quote(block: true, { { "q" }; parbreak() }) }'],
  [
    '[w](https://example.org/a) [x](javascript:alert(1)) [y](notes.md) [z][r]\n\n[r]: https://example.org/r',
    '{ { link("https://example.org/a", { "w" }); " "; { "x" }; " "; { "y" }; " "; link("https://example.org/r", { "z" }) }; parbreak() }',
  ],
  ['![words](https://example.org/i.png) <b>', '{ { "words"; " "; "<b>" }; parbreak() }'],
  ['<script>alert(1)</script>', '{ "<script>alert(1)</script>"; parbreak() }'],
  ['#eval("x") $y$', '{ { "#eval(\\"x\\") $y$" }; parbreak() }'],
])('%j', (markdown, typst) => {
  expect(markdownToTypst(markdown)).toBe(typst);
});
