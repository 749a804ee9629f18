/** Days of 400 years, after which the calendar repeats. */
const daysOfCycle = 146_097;

/** Days from 0000-03-01 to 1970-01-01. */
const daysBefore = 719_468;

/**
 * Days from 1970-01-01 to a date: `toEpochDay('1970-03-01')` is 59. Dates are counted with by these numbers.
 *
 * Years begin in March here, so that a leap day is the last of its year; see Howard Hinnant, “chrono-Compatible
 * Low-Level Date Algorithms”.
 */
export function toEpochDay(date: string): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const cycle = Math.floor(year / 400);
  const yearOfCycle = year - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * daysOfCycle + yearOfCycle * 365 + leapDays + dayOfYear - daysBefore;
}

/** The date so many days after 1970-01-01: `fromEpochDay(59)` is `1970-03-01`. */
export function fromEpochDay(epochDay: number): string {
  const days = epochDay + daysBefore;
  const cycle = Math.floor(days / daysOfCycle);
  const dayOfCycle = days - cycle * daysOfCycle;
  const leapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
