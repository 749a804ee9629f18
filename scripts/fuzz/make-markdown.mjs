import { createRandom } from './random.mjs';

/**
 * The Markdown of a seed and a number: made by a grammar that loves the edges
 * of each construct, of bare tokens, or of a part of `documents` that was
 * damaged. The same comes out each time.
 *
 * @example
 * makeMarkdown('1', 42)
 */
export function makeMarkdown(seed, number, documents = []) {
  const random = createRandom(`${seed}/markdown/${number}`);
  // Half of the documents hold what lists hold; in the others, nearly all text is strange.
  random.isCalm = random.chance(0.5);
  const make = random.weighted([
    [40, () => blocks(random, random.pick([0, 1, 1, 2]))],
    [15, () => damage(random, blocks(random, random.pick([0, 1, 1, 2])))],
    [15, () => random.times(1, 25, () => random.pick(tokens)).join('')],
    [10, () => random.times(1, 8, () => line(random)).join('\n')],
    [documents.length > 0 ? 30 : 0, () => damage(random, part(random, documents))],
    [documents.length > 0 ? 10 : 0, () => part(random, documents)],
  ]);
  const text = make();
  return random.chance(0.05) ? text.replaceAll('\n', '\r\n') : text;
}

const inlineTokens = [
  ...[
    'a',
    'b',
    'Raft',
    '1',
    ' ',
    ' ',
    ' ',
    '  ',
    '.',
    ',',
    ';',
    '(',
    ')',
    '"',
    "'",
    '-',
    '+',
    'é',
    '“',
    '—',
    '🙂',
    '\u00a0',
    '$',
  ],
  ...[
    '*',
    '*',
    '**',
    '***',
    '_',
    '_',
    '__',
    '~',
    '~~',
    '~~~',
    '`',
    '``',
    '`a`',
    '`` ` ``',
    '` a `',
    '\\',
    '\\*',
    '\\`',
    '\\_',
    '\\[',
    '\\\\',
    '\\|',
  ],
  ...[
    '[',
    ']',
    '![',
    '](',
    '](u)',
    '](u "t")',
    "](u 't')",
    '](<u v>)',
    '](u(v))',
    '](u (t))',
    '[a](u)',
    '[*a*](u)',
    '![i](u)',
    '[![i](u)](v)',
    '[]',
    '[a]',
    '[^1]',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<br/>',
    '<a href="u">',
    "<a b='c' d=e/f g>",
    '<!-- c -->',
    '<?p?>',
    '<http://x.y>',
    '<a@b.c>',
    '<a:b>',
    '< a>',
    '<a',
    '<a b="',
  ],
  ...['&', '&amp;', '&#35;', '&#x22;', '&nope;', '&copy', '&nbsp;', '&ouml;', '&#0;'],
  ...[
    'http://',
    'https://a.b/c',
    'http://a_b.c_d',
    'http://a.b).',
    'www.',
    'www.a.b',
    'WWW.x',
    'a@b.c',
    'mailto:a@b.c',
    '@',
    ':',
    '//',
    'http\\://a.b',
    '!',
    '|',
    '#',
    '=',
    'xhttp://a.b',
    '\u2028',
  ],
];

const starts = [
  ...[
    '# ',
    '## ',
    '###### ',
    '####### ',
    '#',
    '#a',
    '- ',
    '* ',
    '+ ',
    '-',
    '*',
    '- - ',
    '-    ',
    '-      ',
    '1. ',
    '2. ',
    '1) ',
    '10. ',
    '0. ',
    '1234567890. ',
    '1.',
  ],
  ...[
    '> ',
    '>',
    '>> ',
    '```',
    '```js',
    '~~~',
    '````',
    '---',
    '***',
    '* * *',
    '___',
    '- - -',
    '===',
    '=',
    '--',
    '+++',
    '| a | b |',
    '|---|---|',
    '--|--',
    ':-:|-',
    '|a',
    'a|b',
    '-|',
  ],
  ...[
    '<div>',
    '</div>',
    '<!-- ',
    '-->',
    '<b>',
    '</b> ',
    '<pre>',
    '<?x',
    '<!A',
    '<p',
    '<img src="a">',
    '[a]: b',
    '[^1]: c',
    '[ ] ',
    '[x] ',
    '[X] a',
    '    ',
    '  ',
    ' ',
    '\t',
    '',
    '',
  ],
];

const tokens = [
  ...inlineTokens,
  ...starts,
  '\n',
  '\n',
  '\n\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n* ',
  '  \n',
  '\\\n',
  '\t',
];

/** What lists are made of. */
const calmTokens = [
  ...[
    'a',
    'Raft',
    '2014',
    'é',
    '—',
    '🙂',
    '(a)',
    'b,',
    'c.',
    '“d”',
    'e_f',
    'g*h',
    ' ',
    ' ',
    '  ',
    '\\*',
    '\\[',
    '&amp;',
    '&quot;',
  ],
  ...[
    '[a](u)',
    '[a](u "t")',
    '[*a*](u)',
    '![i](u)',
    '[![i](u)](v)',
    '`a`',
    '`` ` ``',
    '*a*',
    '**b**',
    '_c_',
    '***d***',
    '**a *b***',
  ],
  ...[
    '<br>',
    '</a>',
    '<a href="u">',
    '<!-- c -->',
    '<http://x.y>',
    'https://a.b/c',
    '(http://a.b/c).',
    'www.a.b',
    '@a',
    'a@b',
    '|',
    '*',
    '_',
    '`',
    '[',
    ']',
  ],
];

/** Some words with markup, seldom closed. */
function inline(random) {
  if (random.isCalm)
    return random
      .times(1, random.pick([2, 5]), () => random.pick(calmTokens))
      .join(random.pick([' ', ' ', '', '\n']));
  return random
    .times(1, random.pick([1, 3, 6]), () => random.pick(inlineTokens))
    .join(random.pick(['', '', ' ']));
}

/** Markup that is closed, for the most part. */
function sound(random, depth) {
  const inner = () => (depth > 0 && random.chance(0.5) ? sound(random, depth - 1) : inline(random));
  return random
    .times(1, 3, () =>
      random.weighted([
        [3, () => inline(random)],
        [2, () => `*${inner()}*`],
        [2, () => `**${inner()}**`],
        [1, () => `_${inner()}_`],
        [1, () => `~~${inner()}~~`],
        [1, () => `~${inner()}~`],
        [
          3,
          () =>
            `[${inner()}](${random.pick(['u', '<u>', 'u "t"', "u 't'", 'u (t)', 'a(b)c', ' u ', '', 'a\\)b', 'a&amp;b', '#'])})`,
        ],
        [1, () => `![${inner()}](u)`],
        [1, () => `\`${inner()}\``],
        [1, () => `**[${inner()}](u)**, ${inner()}`],
      ])(),
    )
    .join(random.pick([' ', ' ', '', ', ']));
}

function line(random) {
  const indent = random.chance(0.4) ? ' '.repeat(random.below(7)) : '';
  const start = random.chance(random.isCalm ? 0.1 : 0.5) ? random.pick(starts) : '';
  const text = random.chance(0.8) ? sound(random, 2) : '';
  return indent + start + text + random.pick(['', '', '', ' ', '  ', '\\']);
}

/** Blocks one below the other, with or without blank lines. */
function blocks(random, depth) {
  return random
    .times(1, random.pick([1, 2, 3]), () => block(random, depth))
    .join(random.pick(['\n', '\n\n', '\n\n', '\n\n\n', '\n \n']));
}

function block(random, depth) {
  const nested = () => (depth > 0 ? blocks(random, depth - 1) : sound(random, 1));
  return random.weighted([
    [5, () => random.times(1, 3, () => line(random)).join('\n')],
    [4, () => sound(random, 2)],
    [
      2,
      () => `${'#'.repeat(random.between(1, 6))} ${sound(random, 1)}${random.pick(['', ' #', ' ##  ', '#'])}`,
    ],
    [1, () => `${sound(random, 1)}\n${random.pick(['===', '---', '=', '-', '--  '])}`],
    [6, () => list(random, nested)],
    [1, () => indented('> ', '> ', nested())],
    [2, () => table(random)],
    [1, () => fenced(random)],
    [1, () => `<div>\n${sound(random, 1)}\n${random.pick(['', '\n'])}</div>`],
  ])();
}

function list(random, nested) {
  const bullet = random.pick(['-', '*', '+', '1.', '1)', '3.']);
  const gap = random.pick(['\n', '\n', '\n\n']);
  return random
    .times(1, 4, (index) => {
      const marker =
        /\d/u.test(bullet) && random.chance(0.7)
          ? `${Number.parseInt(bullet, 10) + index}${bullet.at(-1)}`
          : bullet;
      const spaces = ' '.repeat(random.isCalm ? 1 : random.pick([1, 1, 1, 1, 2, 3, 4, 5, 0]));
      const task = random.chance(0.1) ? random.pick(['[ ] ', '[x] ', '[X]', '[ ]  ']) : '';
      const inside = ' '.repeat(random.chance(0.8) ? marker.length + spaces.length : random.below(6));
      const indent = ' '.repeat(random.chance(0.9) ? 0 : random.below(4));
      return indented(indent + marker + spaces + task, indent + inside, nested());
    })
    .join(gap);
}

function indented(first, other, text) {
  return text
    .split('\n')
    .map((each, index) => (index === 0 ? first : each === '' ? '' : other) + each)
    .join('\n');
}

function table(random) {
  const columns = random.between(1, 4);
  const row = (cell, count = columns) => {
    const cells = Array.from({ length: count }, cell).join(random.pick(['|', ' | ']));
    return random.pick([`| ${cells} |`, `|${cells}|`, cells, `| ${cells}`, `${cells} |`, `  | ${cells} | `]);
  };
  const text = () =>
    random.pick(['', ' ', 'a', '*a*', '[a](u)', '`a`', '\\|', '`\\|`', 'b c', '🙂', '~', sound(random, 1)]);
  const lines = [
    row(text),
    row(() => random.pick(['---', '-', ':-', '-:', ':-:', ' --- '])),
    ...random.times(0, 4, () => row(text, random.chance(0.8) ? columns : random.between(1, 5))),
  ];
  return lines.join('\n');
}

function fenced(random) {
  const fence = random.pick(['```', '~~~', '````']);
  const lines = random.times(0, 3, () => random.pick(['', '  ', line(random), '```', '    a']));
  const indent = ' '.repeat(random.pick([0, 0, 0, 1, 2, 4]));
  return [
    indent + fence + random.pick(['', 'js', ' js x', 'a`b', ' a  b ', '&amp;']),
    ...lines,
    ...(random.chance(0.8) ? [indent + fence] : []),
  ].join('\n');
}

/** A run of lines of one document. */
function part(random, documents) {
  const document = random.pick(documents);
  const lines = document.split('\n');
  const start = random.below(lines.length);
  return lines
    .slice(start, start + random.between(1, random.pick([1, 3, 8])))
    .map((each) => (each.length > 2000 ? each.slice(0, 2000) : each))
    .join('\n');
}

function damage(random, text) {
  return random
    .times(1, random.pick([1, 2, 5]), () => 0)
    .reduce((damaged) => damageOnce(random, damaged), text);
}

function damageOnce(random, text) {
  const place = random.below(text.length + 1);
  const end = Math.min(text.length, place + random.between(1, random.pick([1, 4, 20])));
  const lines = text.split('\n');
  const index = random.below(lines.length);
  const withLine = (each) => lines.with(index, each).join('\n');
  const current = lines[index] ?? '';
  return random.weighted([
    [3, () => text.slice(0, place) + text.slice(end)],
    [5, () => text.slice(0, place) + random.pick(tokens) + text.slice(place)],
    [2, () => text.slice(0, end) + text.slice(place)],
    [1, () => text.slice(0, place)],
    [2, () => lines.toSpliced(index, 1).join('\n')],
    [2, () => lines.toSpliced(index, 0, random.pick(lines)).join('\n')],
    [1, () => lines.toSpliced(index, 0, '').join('\n')],
    [2, () => withLine(' '.repeat(random.below(5)) + current)],
    [2, () => withLine(current.replace(/^ +/u, ''))],
    [2, () => withLine(random.pick(starts) + current)],
  ])();
}
