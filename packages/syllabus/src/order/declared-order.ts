import type { Course } from '../course-file.js';
import type { PlanProblem } from '../plan-problem.js';
import { invert, type Precedence } from './precedence.js';

/** Which papers come after which, by what the course says with `order.after` and `order.before`. */
export function readPrecedence({ order: { after = {}, before = {} } = {} }: Course): Precedence {
  const later = invert(before);
  const ids = [...new Set([...Object.keys(after), ...Object.keys(later)])];
  const own = (precedence: Precedence, id: string) =>
    Object.hasOwn(precedence, id) ? (precedence[id] ?? []) : [];
  return Object.fromEntries(ids.map((id) => [id, [...new Set([...own(after, id), ...own(later, id)])]]));
}

/** Where the course says that a paper comes after another: `['order', 'after', 'osdi21-pollux', 0]`. */
export function pathOfOrder({ order = {} }: Course, id: string, earlier: string): PlanProblem['path'] {
  const { after = {}, before = {} } = order;
  const own = Object.hasOwn(after, id) ? (after[id] ?? []).indexOf(earlier) : -1;
  if (own !== -1) return ['order', 'after', id, own];
  const other = Object.hasOwn(before, earlier) ? (before[earlier] ?? []).indexOf(id) : -1;
  if (other !== -1) return ['order', 'before', earlier, other];
  return Object.hasOwn(after, id) ? ['order', 'after', id] : ['order'];
}
