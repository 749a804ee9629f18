import { describe, expect, test } from 'vitest';
import { compileTemplate } from './render.js';
import { TemplateError } from './template-error.js';

const fields = {
  title: 'Title of the course',
  notes: ['Words'],
  weeks: [{ heading: 'Heading of the week', papers: [{ title: 'Title of the paper' }] }],
  place: { room: 'Room' },
} as const;

const view = {
  title: 'A & B',
  notes: ['one'],
  weeks: [{ heading: 'Week 1', papers: [{ title: 'Raft' }] }],
  place: { room: '3901' },
};

async function problems(
  text: string,
  more: Record<string, string> = {},
  name = 'page.md.hbs',
): Promise<string> {
  try {
    await compileTemplate(name, { [name]: text, ...more }, fields);
    return '';
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
}

describe('a template is filled', () => {
  test.each([
    ['{{title}}', 'A & B'],
    [
      '{{#each weeks}}{{heading}}: {{#each papers}}{{title}} of {{../heading}} in {{@root.title}}{{/each}}{{/each}}',
      'Week 1: Raft of Week 1 in A & B',
    ],
    ['{{#each weeks as |week number|}}{{number}}{{week.heading}}{{/each}}', '0Week 1'],
    ['{{#with place}}{{room}}{{/with}}{{#each notes}}{{this}}{{@index}}{{/each}}', '3901one0'],
    ['{{#unless title}}no{{else if notes}}yes{{/unless}}{{lookup place "room"}}', 'yes3901'],
    ['{{#each notes}}{{this}} of {{../title}}{{/each}}', 'one of A & B'],
    ['{{> line}}', '* A & B'],
    ['{{#each weeks}}{{> line title=heading}}{{/each}}', '* Week 1'],
    ['{{#> frame}}inside {{title}}{{/frame}}', '<inside A & B>'],
  ])('%s', async (text, output) => {
    const templates = {
      'page.md.hbs': text,
      'partials/line.md.hbs': '* {{title}}',
      'partials/frame.md.hbs': '<{{> @partial-block}}>',
    };
    expect((await compileTemplate('page.md.hbs', templates, fields))(view)).toBe(output);
  });

  test('HTML is escaped', async () => {
    const templates = { 'page.html.hbs': '<b title="{{title}}">' };
    expect(
      (await compileTemplate('page.html.hbs', templates, fields))({ ...view, title: '"><script>' }),
    ).toBe('<b title="&quot;&gt;&lt;script&gt;">');
  });

  test('a value is never a template', async () => {
    const title = '{{constructor}} {{#each x}}';
    expect(
      (await compileTemplate('page.md.hbs', { 'page.md.hbs': '{{title}}' }, fields))({ ...view, title }),
    ).toBe(title);
  });
});

describe('a template with a mistake says where it is and what was meant', () => {
  test.each([
    [
      '\n{{titel}}',
      'page.md.hbs:2:3 Unexpected field `titel`, expected `title` (one of `title`, `notes`, `weeks`, `place`)',
    ],
    [
      '{{#each weks}}{{/each}}',
      'page.md.hbs:1:9 Unexpected field `weks`, expected `weeks` (one of `title`, `notes`, `weeks`, `place`)',
    ],
    [
      '{{#if nope}}{{/if}}',
      'page.md.hbs:1:7 Unexpected field `nope`, expected `title`, `notes`, `weeks`, `place`',
    ],
    [
      '{{#if title}}{{else}}{{place.rom}}{{/if}}',
      'page.md.hbs:1:24 Unexpected field `rom`, expected `room` (one of `room`)',
    ],
    [
      '{{#each weeks}}{{title}}{{/each}}',
      'page.md.hbs:1:18 Unexpected field `title`, expected `heading`, `papers`',
    ],
    [
      '{{#each notes}}{{x}}{{/each}}',
      'page.md.hbs:1:18 Unexpected field `x` of a text or a list, expected no field',
    ],
    ['{{weeks}}', 'page.md.hbs:1:1 Unexpected `weeks` as a text, expected `{{#each weeks}}`'],
    ['{{place}}', 'page.md.hbs:1:1 Unexpected `place` as a text, expected a field of it'],
    [
      '{{#each title}}{{/each}}',
      'page.md.hbs:1:9 Unexpected `#each` of `title`, which is not a list, expected `#if` or `#with`',
    ],
    [
      '{{#weeks}}{{/weeks}}',
      'page.md.hbs:1:4 Unexpected block `#weeks`, expected `#each`, `#if`, `#unless` or `#with` and a field',
    ],
    [
      '{{add title 1}}',
      'page.md.hbs:1:3 Unexpected helper `add`, expected `each`, `if`, `unless`, `with`, `lookup`: whatever chooses or formats stands in the view',
    ],
    [
      '{{log title}}',
      'page.md.hbs:1:3 Unexpected helper `log`, expected `each`, `if`, `unless`, `with`, `lookup`: whatever chooses or formats stands in the view',
    ],
    [
      '{{../title}}',
      'page.md.hbs:1:3 Unexpected `../title`, expected fewer `../`: there is nothing around this place',
    ],
    [
      '{{@idnex}}',
      'page.md.hbs:1:3 Unexpected `@idnex`, expected `@index`, `@key`, `@first`, `@last`, `@root`',
    ],
    [
      '{{"title"}}',
      'page.md.hbs:1:1 Unexpected value `title` as an expression, expected the name of a field',
    ],
    [
      '{{#*inline "x"}}{{/inline}}',
      'page.md.hbs:1:1 Unexpected decorator in template, expected a partial in a file of its own',
    ],
    ['{{> nope}}', 'page.md.hbs:1:1 Unexpected partial `nope`, expected no partial: there are none'],
    [
      'a\n{{title}\nb',
      'page.md.hbs:2 Unexpected syntax near `a{{title}b`, expected an expression such as `{{title}}`',
    ],
    [
      '\n{{#each weeks}}\n',
      'page.md.hbs:3 Unexpected end of the template, expected the end of an open block: `{{/each}}`, `{{/if}}`',
    ],
    ['\n{{#each weeks}}{{/if}}', 'page.md.hbs:2 Unexpected `{{/if}}`, expected `{{/each}}`'],
  ])('%j', async (text, message) => {
    expect(await problems(text)).toBe(message);
  });

  test('in a partial, at the place in the partial', async () => {
    const partials = { 'partials/week.md.hbs': '\n{{headin}}', 'partials/loop.md.hbs': '{{> loop}}' };
    expect(
      await problems('{{#each weeks}}{{> week}}{{/each}}{{#each weeks}}{{> week}}{{/each}}', partials),
    ).toBe(
      'partials/week.md.hbs:2:3 Unexpected field `headin`, expected `heading` (one of `heading`, `papers`)',
    );
    expect(await problems('{{> wek}}', partials)).toBe(
      'page.md.hbs:1:1 Unexpected partial `wek`, expected `loop`, `week`',
    );
    expect(await problems('{{> loop}}', partials)).toBe(
      'partials/loop.md.hbs:1:1 Unexpected partial `loop` inside itself, expected an end',
    );
  });

  test('nothing goes unescaped into HTML', async () => {
    for (const text of ['{{{title}}}', '{{&title}}']) {
      expect(await problems(text, {}, 'page.html.hbs')).toBe(
        'page.html.hbs:1:1 Unexpected unescaped expression in an HTML template, expected two braces',
      );
    }
  });

  test('names that only show when it runs', async () => {
    const template = await compileTemplate(
      'page.md.hbs',
      { 'page.md.hbs': '{{lookup place title}}' },
      fields,
    );
    expect(() => template({ ...view, title: 'constructor' })).toThrow(
      new TemplateError([
        {
          ruleId: 'template-field-is-known',
          template: 'page.md.hbs',
          reason: 'Unexpected field `constructor`, expected `room`',
        },
      ]),
    );
  });
});

test('HTML is inserted as it is where a contract says so', async () => {
  const templates = { 'page.html.hbs': '{{text}}{{html}}' };
  const page = await compileTemplate('page.html.hbs', templates, { text: 'Words', html: 'HTML: more words' });
  expect(page({ text: '<', html: { toHTML: () => '<p>' } })).toBe('&lt;<p>');
});
