// What stands below the options in the help of each command: examples, and what people would ask next.

export const generalHelp = `
The usual way:
  $ proseminar check index.md          what is understood of the reading list?
  $ proseminar init                    write the files of a course
  $ proseminar plan --explain          which paper goes where, and why?
  $ proseminar explain pollux          why this paper, and why there?
  $ proseminar build --dry-run         what would be written?
  $ proseminar build                   write it to out/; edit anything, build again
  $ proseminar status                  where does the term stand, and what is to do?
  $ proseminar record --help           after a session: slides, a summary, a recording
  $ proseminar replan --help           the term changes: a snow day, a swap, a new paper

A course is a folder with a \`course.yaml\` that names a reading list.

Exit status: 0 done, 1 problems in documents, 2 a course that does not fit, 64 wrong use.
`;

export const initHelp = `
Examples:
  $ proseminar init                          ask, and write the files here
  $ proseminar init seminar --list papers.md
  $ proseminar init --from 2027-01-11 --to 2027-04-23 --meetings 'MW 10:30-11:50'
  $ proseminar init --yes && proseminar plan

Files that are there are left as they are.
`;

export const importHelp = `
Examples:
  $ proseminar import README.md                        the page is the reading list, too
  $ proseminar import last-year/README.md seminar --list papers.md
  $ proseminar import README.md --dry-run              look first
  $ proseminar import README.md --year 2026 --meetings 'TTh 10:30-11:50'

What the page says and a course cannot hold is listed, row by row. Files that are there are left as they are.
For the next term, write a new \`calendar.yaml\`; the course has no dates.
`;

export const buildHelp = `
Examples:
  $ proseminar build                         the course in this folder, to out/
  $ proseminar build seminar --out public    another folder
  $ proseminar build --dry-run               look first
  $ proseminar build --plan                  look closely: what changes in each file
  $ proseminar build --only slides,calendar  leave the rest as it is

Outputs: readme, syllabus, sessions, site, slides, pptx, pdf, calendar, changes, references, data,
parquet, cartridge, docx.
\`outputs\` in course.yaml chooses for good; docs/outputs.md shows what each one is.

Edit anything in the output folder: the next build merges it with what the course changes. Where both changed
a line, both stand between \`<<<<<<< yours\` and \`>>>>>>> proseminar\`; formats for machines are kept as you have
them, and named. The exit status is 1 until you have looked. Pages of a session that moves go along with your
edits. docs/editing.md says more.
`;

export const recordHelp = `
Examples:
  $ proseminar record 2027-02-15 --slides talk.pdf --summary notes.md
  $ proseminar record 2027-02-15 --video https://example.org/v --note 'We ran out of *time*.'
  $ proseminar record 2027-02-15 --presented-by s03
  $ proseminar record 2027-02-17 --cancelled --reason 'Snow day'
  $ proseminar record --scan               show what people put into sessions/2027-02-15…/, and ask

Files are copied to sessions/<date>/ in the course folder, never over another one; \`undo\` takes a record back.
What there is to write in overrides.yaml is in docs/overrides.md.
`;

export const checkHelp = `
Examples:
  $ proseminar check index.md
  $ proseminar check index.md --fix --dry-run         what can be mended?
  $ proseminar check index.md --fix                   mend it; nothing else is touched
  $ proseminar check *.md --rule paper-has-link=off
  $ proseminar check index.md --format github         annotations, in a workflow of GitHub
  $ proseminar check index.md --format sarif > check.sarif

A list can choose for itself: in front matter, or by comments such as
\`<!-- proseminar ignore year-is-known -->\`; docs/rules.md shows how.
The exit status is 1 where there is an error; warnings alone leave it 0.
`;

export const catalogHelp = `
Examples:
  $ proseminar catalog index.md > catalog.json
  $ proseminar catalog index.md --format csv --out papers.csv
  $ proseminar catalog index.md --format bibtex > references.bib      or csl-json, ris
  $ proseminar catalog ours.md theirs.md > catalog.json   papers in both become one
  $ proseminar catalog zotero.bib --format csv            BibTeX, RIS and CSL-JSON are read, too
  $ proseminar catalog index.md zotero.bib                authors, DOIs and pages for the papers of a list
`;

export const planHelp = `
Examples:
  $ proseminar plan
  $ proseminar plan seminar --explain
  $ proseminar plan --diff                what does my edit of course.yaml change?
  $ proseminar plan --json > plan.json
  $ proseminar plan --rule topic-has-several-papers=off

The plan is kept in \`plan.lock.json\` in the course folder. Where people take turns, \`people.lock.json\`
has what names them; keep that one private.
`;

export const explainHelp = `
The folder with \`course.yaml\` comes first, where it is not this one.

Examples:
  $ proseminar explain pollux               why this paper, and why there?
  $ proseminar explain seminar pollux       the same, of the course in \`seminar\`
  $ proseminar explain 2027-02-15
  $ proseminar explain session 5
  $ proseminar explain Ada                  who has which turns, and why?

Words that fit several things list them. Explained is the plan as it would be made now.
`;

export const holidaysHelp = `
Examples:
  $ proseminar holidays --country US --region MI
  $ proseminar holidays seminar --country DE --region BY

Nothing is written: universities keep their own holidays, so take what applies. The data are large and
come apart: \`npm install date-holidays\`.
`;

export const templatesHelp = `
Examples:
  $ proseminar templates list
  $ proseminar templates eject session       then edit templates/session.md.hbs, and build
  $ proseminar templates eject pdf/syllabus --course seminar
  $ proseminar templates fields session      what {{…}} may it name?

A template that is deleted from \`templates/\` is the built-in one again.
`;

export const statusHelp = `
Examples:
  $ proseminar status
  $ proseminar status seminar --today 2027-02-16    as of another day
  $ proseminar status --json > status.json

Nothing is written. Summaries are asked for where one was recorded before, or a role is to write them.
Of the documents, the pages in Markdown are compared with what \`build\` would make.
The exit status is 1 only where a file of the course is broken, or a document has markers of a conflict;
all else that is to be done leaves it 0.
`;

export const undoHelp = `
Examples:
  $ proseminar undo                       show the last change, ask, and take it back
  $ proseminar undo seminar --yes
  $ proseminar undo --dry-run             what was the last change?

The last 50 changes are kept in \`.proseminar/undo/\` of the course folder; they may name people, so keep that
folder private. A file that you edited since stays, and so does the change.
`;

export const replanHelp = `
Examples:
  $ proseminar replan --cancel 2027-02-17 --reason 'Snow day'
  $ proseminar replan --move S12:2027-03-05
  $ proseminar replan --drop-student s07 --dry-run
  $ proseminar replan seminar --add-paper osdi21-pollux --optional osdi18-gandiva --yes

As few papers as possible lose their place, none that the course asks for by name; then as few sessions as possible
change, then as few turns. \`proseminar undo\` takes the last change back. The exit status is 2 where there is no room;
the message says what would make some.
`;
