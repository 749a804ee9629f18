/** A reading list of six papers, two with notes. */
export const list = `# Storage

## Logs

* [\\[OSDI '14\\] Cedar: Logs That Heal](notes/cedar.md) ([pdf](https://example.org/cedar.pdf))
* \\[SOSP '15] Birch: One Log for Many Machines ([pdf](https://example.org/birch.pdf))
* \\[NSDI '17] Alder: Logs over Slow Networks ([pdf](https://example.org/alder.pdf))

## Caches

* [\\[ATC '16\\] Willow: A Cache That Forgets](notes/willow.md) ([pdf](https://example.org/willow.pdf))
* \\[EuroSys '18] Maple: Caches for Everyone ([pdf](https://example.org/maple.pdf))
* \\[OSDI '20] Rowan: Caching What Will Be Read ([pdf](https://example.org/rowan.pdf))
`;

/** A course of four sessions on the list. */
export const course = `title: Storage Seminar
readingList: list.md

sessions:
  required: 2
  optional: 0

fixed:
  - session: 1
    title: Introduction
    kind: introduction
`;

/** Four Mondays across a change of the clock. */
export const calendar = `term: Spring 2027
firstDay: 2027-03-15
lastDay: 2027-04-09
timeZone: Europe/Berlin

meetings:
  - days: M
    time: 10:00-11:30
    room: Room 1
`;

/** The folder of the course. */
export const smallCourse: Readonly<Record<string, string>> = {
  'course.yaml': course,
  'calendar.yaml': calendar,
  'list.md': list,
  'notes/cedar.md': '# Cedar\n\n## Summary\n\nA log that repairs itself.\n',
  'notes/willow.md': '# Willow\n\n## Summary\n\nA cache that drops what nobody asks for.\n',
};
