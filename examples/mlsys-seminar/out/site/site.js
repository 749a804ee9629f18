// Marks today, filters lists and offers the calendar as a subscription. Every page is whole without it.

/** Today on the clock of the course, as `2027-01-20`. */
function today() {
  const timeZone = document.documentElement.dataset.timeZone;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' };
  let format;
  try {
    format = new Intl.DateTimeFormat('en', { ...parts, timeZone });
  } catch {
    format = new Intl.DateTimeFormat('en', parts);
  }
  const day = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return `${day.year}-${day.month}-${day.day}`;
}

/** The date some days later. */
function addDays(date, days) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Mark the rows of today and the days before it, and show what is on above the schedule. */
function markDays(now, schedule) {
  const day = today();
  const words = now.dataset;
  const weeks = [...schedule.tBodies];
  const rows = weeks.flatMap((week) => [...week.rows]);

  for (const row of rows) {
    row.classList.toggle('past', row.dataset.to < day);
    if (row.dataset.from > day || row.dataset.to < day) continue;
    row.classList.add('today');
    row.setAttribute('aria-current', 'date');
    badge(row.querySelector('.date'), words.today);
  }

  const week = weeks.find((each) => [...each.rows].some((row) => row.dataset.to >= day));
  const title = now.querySelector('h2');
  const days = now.querySelector('.days');
  days.replaceChildren();

  if (!week) {
    title.textContent = words.ended;
    const hint = document.createElement('p');
    hint.textContent = words.endedHint;
    days.replaceWith(hint);
    return;
  }

  const isThisWeek = week.dataset.monday <= day;
  week.classList.toggle('this-week', isThisWeek);
  title.textContent = isThisWeek ? words.thisWeek : words.next;
  const number = week.querySelector('.week-number');
  const link = document.createElement('a');
  link.className = 'week-link';
  link.href = `#${week.id}`;
  link.textContent = [number?.textContent.trim(), week.querySelector('.week-dates').textContent]
    .filter(Boolean)
    .join(' · ');
  title.append(' ', link);
  days.append(...[...week.rows].map((row) => showDay(row, day, words)));
}

/** A row of the schedule as an entry of what is on. */
function showDay(row, day, words) {
  const item = document.createElement('li');
  item.className = row.className;

  for (const cell of row.querySelectorAll('td')) {
    const part = document.createElement('div');
    part.className = cell.className;
    part.append(...cell.cloneNode(true).childNodes);
    item.append(part);
  }

  const date = item.querySelector('.date');
  const when = document.createElement('span');
  when.className = 'time';
  when.textContent = row.dataset.when ?? '';
  date.querySelector('.time')?.remove();
  date.append(when);
  if (row.dataset.from === addDays(day, 1)) badge(date, words.tomorrow);
  return item;
}

function badge(place, word) {
  const mark = document.createElement('span');
  mark.className = 'badge';
  mark.textContent = word;
  place.append(' ', mark);
}

/** Letters without marks, in lower case, so that “Bronte” finds “Brontë”. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Let a field hide what does not have its words. */
function makeFinder(finder) {
  const list = document.getElementById(finder.dataset.finds);
  const entries = [...list.querySelectorAll('[data-entry], tbody > tr')];
  const texts = entries.map((entry) => plain(entry.textContent));
  const groups = [...list.querySelectorAll('[data-group], tbody')];
  const heads = groups.map((group) => group.querySelector('th.week'));
  const words = finder.querySelector('input');
  const kind = finder.querySelector('select');
  const output = finder.querySelector('output');

  function find() {
    const wanted = plain(words.value).split(/\s+/u).filter(Boolean);
    const isIdle = wanted.length === 0 && !kind?.value;

    entries.forEach((entry, index) => {
      const hasWords = wanted.every((word) => texts[index].includes(word));
      entry.hidden = !hasWords || Boolean(kind?.value && entry.dataset.kind !== kind.value);
    });

    groups.forEach((group, index) => {
      const shown = entries.filter((entry) => group.contains(entry) && !entry.hidden);
      group.hidden = shown.length === 0;
      if (!heads[index] || group.hidden) return;
      heads[index].rowSpan = shown.length;
      shown[0].prepend(heads[index]);
    });

    const found = entries.filter((entry) => !entry.hidden).length;
    const { found: some, nothing } = output.dataset;
    output.textContent = isIdle
      ? ''
      : found === 0
        ? nothing
        : some.replace('{found}', found).replace('{all}', entries.length);
  }

  finder.hidden = false;
  finder.addEventListener('input', find);
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    words.value = '';
    find();
  });
  find();
}

/** Offer the calendar as a subscription where the site has an address that others can reach. */
function offerCalendar(place) {
  if (!/^https?:$/u.test(location.protocol)) return;
  const address = new URL(place.dataset.calendar, location.href).href;
  place.querySelector('a').href = address.replace(/^https?:/u, 'webcal:');
  place.querySelector('code').textContent = address;
  place.hidden = false;
}

const now = document.getElementById('now');
const schedule = document.getElementById('schedule-table');
const calendar = document.querySelector('[data-calendar]');
if (now && schedule) markDays(now, schedule);
for (const finder of document.querySelectorAll('.finder')) makeFinder(finder);
if (calendar) offerCalendar(calendar);
