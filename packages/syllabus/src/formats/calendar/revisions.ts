import { type CalendarEvent, localTime } from './calendar-event.js';

/** How often an event was changed, and when last. */
export interface Revision {
  readonly sequence: number;
  /** In UTC: `20270203T150000Z`; absent of an event that is as it was in the first build. */
  readonly modified?: string;
}

/** An event as a feed had it. */
interface PublishedEvent extends Revision {
  readonly body: string;
}

const first: Revision = { sequence: 0 };

/**
 * The revision of each event by its id: one more than in the last text of the feed where the event is another now, and
 * of this moment; else that of the last text.
 *
 * @param last Text of the feed as it was published last.
 * @param now This moment, as an instant.
 */
export function reviseEvents(
  events: readonly CalendarEvent[],
  last: string,
  now: string,
): ReadonlyMap<string, Revision> {
  const published = readEvents(last);
  const modified = `${localTime(now, 'UTC')}Z`;

  return new Map(
    events.map((event) => {
      const before = published.get(event.uid);
      if (!before) return [event.uid, published.size === 0 ? first : { sequence: 0, modified }];
      const { body, ...revision } = before;
      const isSame = body === bodyOf(event);
      return [event.uid, isSame ? revision : { sequence: revision.sequence + 1, modified }];
    }),
  );
}

function bodyOf({ lines }: CalendarEvent): string {
  return lines.map(([name, value]) => `${name}:${value}`).join('\n');
}

/** The events of a feed by their ids; whatever is no event is passed over. */
function readEvents(feed: string): ReadonlyMap<string, PublishedEvent> {
  const unfolded = feed.replaceAll('\r\n', '\n').replaceAll('\n ', '');
  const events = unfolded.split('BEGIN:VEVENT\n').slice(1);

  return new Map(
    events.flatMap((text) => {
      const [inside = ''] = text.split('\nEND:VEVENT');
      const uid = propertyOf(inside, 'UID');
      const modified = propertyOf(inside, 'LAST-MODIFIED') ?? '';
      const event = {
        // A number that somebody has made very long must not come back.
        sequence: Number(/^\d{1,8}$/u.exec(propertyOf(inside, 'SEQUENCE') ?? '')?.[0] ?? 0),
        ...(/^\d{8}T\d{6}Z$/u.test(modified) && { modified }),
        body: inside
          .split('\n')
          .filter((line) => !/^(?:UID|DTSTAMP|SEQUENCE|LAST-MODIFIED):/u.test(line))
          .join('\n'),
      };
      return uid === undefined ? [] : [[uid, event] as const];
    }),
  );
}

function propertyOf(text: string, name: string): string | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${name}:`));
  return line?.slice(name.length + 1);
}
