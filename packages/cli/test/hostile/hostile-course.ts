import { stringify } from 'yaml';

/** Files of a course with a value in every place where one can write words or an address. */
export function hostileCourse(value: string, list: 'markdown' | 'json'): Readonly<Record<string, string>> {
  return {
    ...(list === 'json' ? { 'list.json': catalog(value) } : { 'list.md': markdownList(value) }),
    'course.yaml': stringify({
      title: value.trim() === '' ? 'Seminar' : `Seminar ${value}`,
      code: shortened(value),
      description: `Before\n\n${value}\n\n[link](${value}) ![image](${value})`,
      instructors: [{ id: 'ada', name: shortened(value) }],
      readingList: list === 'json' ? 'list.json' : 'list.md',
      notes: 'notes',
      sessions: { required: 2, optional: 1 },
      fixed: [{ session: 1, title: shortened(value), kind: 'introduction', description: shortened(value) }],
      milestones: [{ id: 'report', title: shortened(value), due: 'session 2 @ 23:59', description: value }],
      grading: [{ title: shortened(value), percent: 100 }],
      policies: [{ title: shortened(value), text: `${value}\n\n<b>${value}</b> <${value}>` }],
      people: {
        show: 'full',
        roles: [{ id: 'presenter', title: shortened(value) }],
        people: [
          { id: 'grace', name: shortened(value) },
          { id: 'alan', name: `B ${shortened(value)}` },
        ],
      },
    }),
    'calendar.yaml': stringify({
      term: shortened(value),
      firstDay: '2027-01-11',
      lastDay: '2027-02-05',
      timeZone: 'America/Detroit',
      meetings: [{ days: 'MW', time: '10:30-11:50', room: shortened(value) }],
      noClass: [{ date: '2027-01-18', reason: shortened(value) }],
    }),
    'notes/osdi18-cedar.md': notesPage(value),
    'notes/cedar.md': notesPage(value),
  };
}

/** A field of one line may have 500 characters. */
function shortened(value: string): string {
  return `A ${value.slice(0, 400)}`;
}

function markdownList(value: string): string {
  const title = value.replace(/[\r\n]+/gu, ' ').replace(/[!-/:-@[-`{-~]/gu, '\\$&');
  const address = value.replace(/[<>\\\r\n]/gu, '\\$&');
  return `# Papers

## Storage ${title}

* \\[OSDI '18] Cedar: ${title} ([pdf](<${address}>)) ([notes](notes/cedar.md))
* \\[SOSP '19] Birch: One Log for Many Machines ([pdf](${value.replace(/\s/gu, '')})) ([code](https://example.org/birch))
* [\\[NSDI '20] Alder ${title}](<${address}>)
* \\[OSDI '20] Rowan: Caching What Will Be Read ([pdf](https://example.org/rowan.pdf))
`;
}

function catalog(value: string): string {
  const paper = (id: string, title: string, more: object = {}) => ({
    id,
    title,
    authors: [{ literal: 'Ada Lovelace' }, { literal: value }],
    links: [{ rel: 'pdf', url: `https://example.org/${id}.pdf`, label: value }],
    topics: ['storage'],
    tags: [value],
    venue: { name: value },
    year: 2018,
    provenance: {},
    ...more,
  });

  return JSON.stringify({
    schemaVersion: 1,
    title: value,
    topics: [{ id: 'storage', title: value, kind: 'heading', links: [], topics: [] }],
    papers: [
      paper('osdi18-cedar', value, { shortName: value }),
      paper('osdi18-birch', `${value} again`, { remainder: value, abstract: value }),
      paper('osdi18-rowan', 'Rowan'),
    ],
    resources: [],
  });
}

function notesPage(value: string): string {
  return `# ${value}

## One-line Summary

${value}

[link](${value}) ![image](${value}) <${value}>

## Design

### ${value}

* ${value}
* [link](<${value}>)

## Evaluation

<table onclick="window.hit=20"><tr><td>${value}</td></tr></table>

\`${value}\`
`;
}
