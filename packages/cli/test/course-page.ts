/** The page of a course with all that a schedule table may have. */
export const coursePage = `# CS 712: Storage Systems (Fall 2026)

* Lectures: 2150 Hall, TTh: 10:30 AM – 12:00 PM
* Office hours: Room 12, F 2:00 PM – 3:00 PM

## Schedule

| Date | Readings | Presenter | Slides |
| :--- | :------- | :-------- | :----- |
| Sep 1 | **Introduction** | Ada | [slides](https://example.org/intro.pdf) |
|  | [How Papers Are Read](https://example.org/read.pdf) (Required) | | |
|  | [A History of Disks in Pictures](https://example.org/disks.pdf) | | |
|  | **Logs** | | |
| Sep 3 | [Cedar: Logs That Heal Themselves](https://example.org/cedar.pdf) (Required)<br>[Birch: One Log for Many Machines](https://example.org/birch.pdf) (Required)<br>[Alder: Logs over Slow Networks](https://example.org/alder.pdf) | Alan | |
| Sep 8 | **No Lecture: Find a Group** | | |
|  | [Hints on Choosing a Project Well](https://example.org/hints.pdf) (Required) | | |
| Sep 10 | [Larch: Logs Without a Leader Anywhere](https://example.org/larch.pdf) (Sections 1-4, Required) | | [a](Slides/larch.pdf) |
|  | [Aspen: What a Log Forgets in Time](https://example.org/aspen.pdf) | | |
|  | **Caches** | | |
| Sep 15 | [Maple: Caches for Everyone at Once](https://example.org/maple.pdf) (Required) | | |
|  | [Rowan: Caching What Will Be Read Next](https://example.org/rowan.pdf) (Required) | | |
| Sep 18 | **Guest Lecture: Grace Hopper** | | |
| Sep 22 | [Hazel: Caches That Know Their Readers](https://example.org/hazel.pdf) (Required) | | |
|  | Unpublished Draft (Required) | | |
| Sep 24 | **Fall Break** | | |
| Sep 29 | **Final Presentations** | | |
`;
