import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { element, formatXml } from './format-xml.js';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

test.each([
  [element('a'), '<a/>'],
  [element('a', { b: 1, c: undefined }, [undefined, 'x', element('d:e')]), '<a b="1">x<d:e/></a>'],
  [element('a', {}, ['<b>&amp;</b> ]]>']), '<a>&lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt;</a>'],
  [element('a', { b: `"x" 'y' <z> &\n\t` }), `<a b="&quot;x&quot; 'y' &lt;z&gt; &amp;&#10;&#9;"/>`],
  [element('a', {}, ['\u0000a\u0008b\u001bc\ufffed\uffffe\ud800f\r\n😀']), '<a>abcdef&#13;\n😀</a>'],
])('an element is written: %#', (root, xml) => {
  expect(formatXml(root)).toBe(`${head}${xml}\n`);
});

test.each(['', '1a', 'a b', 'a>', 'a:b:c', 'a="'])('the name %j is refused', (name) => {
  expect(() => element(name)).toThrow(TypeError);
  expect(() => element('a', { [name]: 'x' })).toThrow(TypeError);
});

test('any text gives XML that a parser reads, and a parser refuses what is not closed', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const words = fc.sample(text, { numRuns: 300, seed: 7 });
  const root = element(
    'a',
    {},
    words.map((word) => element('b', { c: word }, [word, '\u0007'])),
  );
  expect((await check(formatXml(root))).valid).toBe(true);
  expect((await check('<a><b></a>')).valid).toBe(false);
});

function check(contents: string) {
  const schema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start>
    <define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/>
    </choice></zeroOrMore></element></define></grammar>`;
  return validateXML({
    xml: { fileName: 'a.xml', contents },
    schema: { fileName: 'any.rng', contents: schema },
    extension: 'relaxng',
  });
}
