import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';

/** A feed as ical.js reads it. */
export function readBack(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const zones = root.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const instants = events
    .filter((event) => event.uid.includes('-session-'))
    .map(({ startDate, endDate }) =>
      [startDate, endDate].map((time) => new Date(time.toUnixTime() * 1000).toISOString()),
    );
  ICAL.TimezoneService.reset();
  return { root, zones, events, instants };
}

/** What is wrong with the bytes, by the letter of RFC 5545 and the habits of the programs that read it. */
export function complaints(text: string): string[] {
  const found: string[] = [];
  const bytes = new TextEncoder().encode(text);
  const lines = text.split('\r\n');
  if (bytes[0] === 0xef) found.push('begins with a byte order mark');
  if (lines.pop() !== '') found.push('does not end with CRLF');
  if (lines.some((line) => /[\n\r]/u.test(line))) found.push('has a bare line break');
  if (lines.some((line) => new TextEncoder().encode(line).length > 75)) found.push('has a long line');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (lines.some((line) => /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u.test(line)))
    found.push('has a control character');

  const allowed =
    /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|X-WR-TIMEZONE|REFRESH-INTERVAL|LAST-MODIFIED|X-PUBLISHED-TTL|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|DTSTART|DTEND|DTSTAMP|UID|SEQUENCE|SUMMARY|LOCATION|DESCRIPTION|TRANSP|ATTACH)$/u;
  const open: string[] = [];
  const uids = new Set<string>();
  const zones = new Set<string>();
  const calendar = new Map<string, number>();
  let event: Map<string, number> | undefined;
  let start = '';

  for (const line of lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z]+=[^:;]+)*):(.*)$/u.exec(line) ?? [];
    if (!allowed.test(name)) found.push(`unknown line ${line}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    if (name === 'END' && open.pop() !== value) found.push(`unbalanced ${value}`);
    const counted = event ?? calendar;
    counted.set(name, (counted.get(name) ?? 0) + 1);

    if (name === 'TZID') zones.add(value);
    const tzid = /;TZID=([^;:]+)/u.exec(parameters)?.[1];
    if (tzid !== undefined && !zones.has(tzid)) found.push(`zone ${tzid} is not defined`);
    if (/^(?:DTSTAMP|LAST-MODIFIED)$/u.test(name) && !/^\d{8}T\d{6}Z$/u.test(value)) {
      found.push(`${name} is not in UTC`);
    }
    if (name === 'SEQUENCE' && !/^\d{1,9}$/u.test(value)) found.push(`SEQUENCE ${value}`);
    if (name === 'DTSTART') start = value;
    if (name === 'DTEND' && value <= start) found.push('event that ends before it begins');
    if (/^TZOFFSET/u.test(name) && !/^[+-]\d{4}$/u.test(value)) found.push('offset with seconds');
    if (/^(?:DTSTART|DTEND)$/u.test(name) && event) {
      const isDate = parameters.includes('VALUE=DATE');
      const form = isDate ? /^\d{8}$/u : tzid === undefined ? /^\d{8}T\d{6}Z$/u : /^\d{8}T\d{6}$/u;
      if (!form.test(value)) found.push(`${name} ${value}`);
    }
    if (/^(?:SUMMARY|DESCRIPTION|LOCATION|NAME)$/u.test(name) && !/^(?:[^\\;,]|\\[\\;,n])*$/u.test(value)) {
      found.push(`unescaped ${value}`);
    }
    if (name === 'UID') {
      if (uids.has(value) || !/^[a-z0-9-]+@proseminar$/u.test(value)) found.push(`UID ${value}`);
      uids.add(value);
    }
    if (name === 'END' && value === 'VEVENT') {
      for (const once of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE']) {
        if (event?.get(once) !== 1) found.push(`event with ${event?.get(once) ?? 0} ${once}`);
      }
      for (const most of ['DTEND', 'LOCATION', 'DESCRIPTION', 'TRANSP', 'LAST-MODIFIED']) {
        if ((event?.get(most) ?? 0) > 1) found.push(`event with several ${most}`);
      }
      event = undefined;
    }
  }

  for (const once of ['VERSION', 'PRODID', 'CALSCALE', 'NAME']) {
    if (calendar.get(once) !== 1) found.push(`calendar with ${calendar.get(once) ?? 0} ${once}`);
  }
  if ((calendar.get('TZID') ?? 0) > 1) found.push('a zone is defined twice');
  return found;
}

/** An event as a reader of Debian sees it: in UTC, or a date. */
export interface ReadEvent {
  readonly start: string;
  readonly summary: string;
}

/** Readers of Debian by the name of their script, with the package that has them. */
export const debianReaders = [
  ['vobject', 'python3-vobject', 'import vobject'],
  ['libical', 'gir1.2-ical-3.0', "import gi; gi.require_version('ICalGLib', '3.0')"],
] as const;

/** Debian's own Python, as another has none of its modules. */
const python = '/usr/bin/python3';

/** Whether this machine has a module. */
export function canImport(statement: string): boolean {
  return spawnSync(python, ['-c', statement]).status === 0;
}

/** Read a feed with a reader of Debian: its events, or what is wrong with it. */
export function readWith(
  name: string,
  feed: string | Uint8Array,
): { readonly events: readonly ReadEvent[]; readonly wrong?: string } {
  const script = fileURLToPath(new URL(`readers/read_${name}.py`, import.meta.url));
  const { stdout, stderr } = spawnSync(python, [script], { input: feed, encoding: 'utf8' });
  const rows = stdout.split('\n').map((line) => line.split('\t'));
  const wrong =
    rows
      .find(([kind]) => kind === 'wrong')
      ?.slice(1)
      .join(' ') ?? (stdout === '' ? stderr : undefined);
  const events = rows.flatMap(([kind, start = '', summary = '']) =>
    kind === 'event' ? [{ start, summary }] : [],
  );
  return wrong === undefined ? { events } : { events, wrong };
}
