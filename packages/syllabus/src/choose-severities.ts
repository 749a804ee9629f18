import type { Course } from './course-file.js';
import type { PlanProblem } from './plan-problem.js';

/** Problems with the severities that a course chooses; without those that it does not want to hear of. */
export function chooseSeverities(
  problems: readonly PlanProblem[],
  rules: Course['rules'] = {},
): readonly PlanProblem[] {
  const settings = new Map(Object.entries(rules));
  return problems.flatMap((problem) => {
    const setting = settings.get(problem.ruleId);
    if (setting === undefined) return [problem];
    return setting === 'off' ? [] : [{ ...problem, severity: setting }];
  });
}
