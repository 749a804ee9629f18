import { Temporal } from 'temporal-polyfill';
import type { CoursePlan } from '../../course-plan.js';
import { escapeHtml } from '../../escape-html.js';
import { cartridgeWords } from '../../views/cartridge-labels.js';
import { syllabusLabels } from '../../views/page-labels.js';
import type { CourseFacts } from '../../views/session-facts.js';
import { aboutSession, uniqueIds } from '../unique-ids.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { type CartridgeModule, type ContentItem, flatItems, type OutlineItem } from './outline.js';
import { shortTitle } from './short-title.js';
import { withoutTokens } from './without-tokens.js';

const xmlns = 'http://canvas.instructure.com/xsd/cccv1p0';

/** Group of what is due: it counts nothing until somebody gives it points. */
const deadlineGroup = 'deadline-group';

const contentTypes = {
  heading: 'ContextModuleSubHeader',
  page: 'WikiPage',
  link: 'ExternalUrl',
  discussion: 'DiscussionTopic',
  file: 'Attachment',
  deadline: 'Assignment',
} as const satisfies Record<OutlineItem['type'], string>;

/** `module_meta.xml`: the outline once more, as Canvas reads no other where it finds its own files. */
export function moduleMeta(modules: readonly CartridgeModule[]): XmlElement {
  return element(
    'modules',
    { xmlns },
    modules.map((own, index) =>
      element('module', { identifier: own.id }, [
        ...values({ title: own.title, workflow_state: 'active', position: index + 1 }),
        element(
          'items',
          {},
          flatItems(own).map(({ item, depth }, place) => moduleItem(item, place + 1, depth)),
        ),
      ]),
    ),
  );
}

function moduleItem(item: OutlineItem, position: number, indent: number): XmlElement {
  return element(
    'item',
    { identifier: item.id },
    values({
      content_type: contentTypes[item.type],
      workflow_state: 'active',
      title: item.title,
      identifierref: reference(item),
      url: item.type === 'link' ? item.url : undefined,
      position,
      new_tab: item.type === 'link' ? 'true' : undefined,
      indent,
    }),
  );
}

function reference(item: OutlineItem): string | undefined {
  if (item.type === 'heading') return undefined;
  return item.type === 'deadline' ? item.assignment.resource : item.resource;
}

/** `course_settings.xml`, with what is known and no more: whatever stands here changes the course it is imported into. */
export function courseSettings({ title, code, slug }: CourseFacts, { grading }: CoursePlan): XmlElement {
  const isWhole = grading.reduce((sum, { percent }) => sum + percent, 0) === 100;

  return element(
    'course',
    { identifier: `canvas-${slug}`, xmlns },
    values({
      title: shortTitle(title),
      course_code: code === '' ? undefined : shortTitle(code),
      group_weighting_scheme: isWhole ? 'percent' : undefined,
    }),
  );
}

/** `assignment_groups.xml`: the parts of the grade, and a group for what is due. */
export function assignmentGroups({ language, grading }: CourseFacts, plan: CoursePlan): XmlElement {
  const unique = uniqueIds();
  const parts = grading.map(({ title }, index) => ({
    id: unique(`group ${title}`),
    title,
    weight: plan.grading[index]?.percent ?? 0,
  }));
  const due = { id: deadlineGroup, title: syllabusLabels[language].milestones, weight: 0 };
  const groups = plan.milestones.length > 0 ? [...parts, due] : parts;

  return element(
    'assignmentGroups',
    { xmlns },
    groups.map(({ id, title, weight }, index) =>
      element(
        'assignmentGroup',
        { identifier: id },
        values({ title: shortTitle(title), position: index + 1, group_weight: weight.toFixed(1) }),
      ),
    ),
  );
}

/** `assignment_settings.xml` of a deadline: due, but not graded, as only its teacher knows for how many points. */
export function assignmentSettings({
  assignment,
}: Extract<ContentItem, { readonly type: 'deadline' }>): XmlElement {
  return element(
    'assignment',
    { identifier: assignment.resource, xmlns },
    values({
      title: assignment.title,
      due_at: inUtc(assignment.dueInstant),
      assignment_group_identifierref: deadlineGroup,
      workflow_state: 'published',
      grading_type: 'not_graded',
      submission_types: 'not_graded',
    }),
  );
}

/** `events.xml`: sessions and days without class. Deadlines are assignments, which stand in the calendar of themselves. */
export function events(course: CourseFacts): XmlElement {
  const unique = uniqueIds();
  const words = cartridgeWords[course.language];

  return element(
    'events',
    { xmlns },
    course.schedule.flatMap((row) => {
      if (row.type === 'milestone') return [];
      if (row.type !== 'session') {
        const midnight = Temporal.PlainDate.from(row.date).toZonedDateTime(course.timeZone).toInstant();
        const at = inUtc(midnight.toString());
        const title = row.type === 'exams' ? row.reason : words.noClass(row.reason);
        const day = {
          title: shortTitle(title),
          start_at: at,
          end_at: at,
          all_day: 'true',
          all_day_date: row.date,
        };
        return [element('event', { identifier: unique(`event day ${row.date}`) }, values(day))];
      }

      const { session } = row;
      return [
        element(
          'event',
          { identifier: unique(`event ${aboutSession(session)}`) },
          values({
            title: shortTitle(session.title),
            description:
              session.room === '' ? undefined : `<p>${withoutTokens(escapeHtml(session.room))}</p>`,
            start_at: inUtc(session.startInstant),
            end_at: inUtc(session.endInstant),
          }),
        ),
      ];
    }),
  );
}

/** Canvas takes a time without a zone for UTC. */
function inUtc(instant: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}

function values(fields: Readonly<Record<string, string | number | undefined>>): readonly XmlElement[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [element(name, {}, [String(value)])],
  );
}
