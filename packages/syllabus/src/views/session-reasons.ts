import type { SessionFacts } from './session-facts.js';

/** Why a session is as it is and why its papers are in it: a line each, papers by the names people say. */
export function sessionReasons({ reasons, readings, background }: SessionFacts): readonly string[] {
  const shown = [...readings, ...background];
  return [...reasons, ...shown.map((reading) => `${reading.shortName}: ${reading.reasons.join(' ')}`)];
}

/** Topics of a session that its title does not name already. */
export function otherTopics({ title, topics }: SessionFacts): readonly string[] {
  return topics.filter((topic) => !title.includes(topic));
}
