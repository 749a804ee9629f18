import type { FitCost, FitInput } from '../src/fit/fit-input.js';
import { minimize } from './minimize.js';

const parts = ['empty', 'gaps', 'mixed', 'straddled', 'split'] as const;

/**
 * The cost of the best fit as HiGHS finds it, as whole-number programmes: first what changes, then what counts before the
 * load, then the load with the rest as it is; `undefined` where nothing fits.
 */
export function leastCost(input: FitInput): FitCost | undefined {
  const { items, sessions } = input;
  const { rows: conditions, binary, sums } = describeFit(input);
  const follows = items.filter(({ follows }) => follows).length + 1;
  const breaks = sessions.filter(({ afterBreak }) => afterBreak).length + 1;
  const mixed = follows * breaks;
  const gaps = mixed * (items.length + 1);
  const worth = { empty: gaps * (sessions.length + 1), gaps, mixed, straddled: follows, split: 1 };
  const isSecond = sessions.some(({ had }) => had !== undefined);
  const worst = items.reduce((sum, { loss = 0 }) => sum + loss, 0) + 1;
  const worthOf = { left: worst * (sessions.length + 1), changed: worst, lost: 1 };
  const weighed = [
    ...sums.changed.map((name) => `+ ${worthOf.changed} ${name}`),
    ...sums.out.map(({ name, loss }) => `+ ${worthOf.left + loss} ${name}`),
  ];
  const change = isSecond
    ? minimize({
        objective: ['0 none', ...weighed],
        rows: conditions,
        binary: [...binary, 'none'],
        digits: [],
      })
    : 0;
  if (change === undefined) return undefined;
  const least = {
    left: Math.floor(change / worthOf.left),
    changed: Math.floor((change % worthOf.left) / worthOf.changed),
    lost: change % worthOf.changed,
  };
  const rows = [
    ...conditions,
    ...atMost(sums.changed, least.changed),
    ...atMost(
      sums.out.map(({ name }) => name),
      least.left,
    ),
    ...atMost(
      sums.out.map(({ name, loss }) => `${loss} ${name}`),
      least.lost,
    ),
  ];
  const weighted = parts.flatMap((part) => sums[part].map((name) => `+ ${worth[part]} ${name}`));

  const weight = minimize({
    objective: ['0 none', ...weighted],
    rows,
    binary: [...binary, 'none'],
    digits: [],
  });
  if (weight === undefined) return undefined;
  const cost = {
    empty: Math.floor(weight / worth.empty),
    gaps: Math.floor((weight % worth.empty) / worth.gaps),
    mixed: Math.floor((weight % worth.gaps) / worth.mixed),
    straddled: Math.floor((weight % worth.mixed) / worth.straddled),
    split: weight % worth.straddled,
  };
  const known = parts.map((part) => [part, cost[part]] as const);
  const moved = leastSum(
    sums.moved,
    [...rows, ...known.flatMap(([part, value]) => atMost(sums[part], value))],
    binary,
  );
  const load = leastSum(
    sums.load,
    [...rows, ...[...known, ['moved', moved] as const].flatMap(([part, value]) => atMost(sums[part], value))],
    binary,
  );
  return { ...least, ...cost, moved, load };
}

function atMost(names: readonly string[], value: number): readonly string[] {
  return names.length === 0 ? [] : [`${names.map((name) => `+ ${name}`).join(' ')} <= ${value}`];
}

function leastSum(names: readonly string[], rows: readonly string[], binary: readonly string[]): number {
  const objective = ['0 none', ...names.map((name) => `+ ${name}`)];
  const least = minimize({ objective, rows, binary: [...binary, 'none'], digits: [] });
  if (least === undefined) {
    throw new Error('Unexpected programme without a solution, expected the one found before');
  }
  return least;
}

/** The conditions of a fit, and the variables that its cost is the sum of. */
function describeFit({ items, sessions }: FitInput) {
  const binary: string[] = [];
  const rows: string[] = [];
  const sums: Record<Exclude<keyof FitCost, 'left' | 'lost'>, string[]> & {
    out: { name: string; loss: number }[];
  } = {
    out: [],
    changed: [],
    empty: [],
    gaps: [],
    mixed: [],
    straddled: [],
    split: [],
    moved: [],
    load: [],
  };
  const isBinary = (name: string) => {
    binary.push(name);
    return name;
  };
  const x = (item: number, session: number) => `x${item}_${session}`;
  const until = (sign: string, item: number, session: number) =>
    Array.from({ length: session + 1 }, (_, at) => `${sign} ${x(item, at)}`).join(' ');
  const all = items.map((_, index) => index);

  for (const [item, { sessions: own, after = [] }] of items.entries()) {
    for (const at of sessions.keys()) isBinary(x(item, at));
    rows.push(`${until('+', item, sessions.length - 1)} = 1`);
    for (const at of sessions.keys()) if (own && !own.includes(at)) rows.push(`${x(item, at)} = 0`);
    for (const other of after) {
      for (const at of sessions.keys()) rows.push(`${until('+', item, at)} ${until('-', other, at)} <= 0`);
    }
  }

  const row = all.filter((item) => !items[item]?.sessions);
  for (const [place, item] of row.entries()) {
    const last = row[place - 1];
    if (last === undefined) continue;
    for (const at of sessions.keys()) rows.push(`${until('+', item, at)} ${until('-', last, at)} <= 0`);
    if (items[item]?.follows) {
      const name = isBinary(`split${item}`);
      sums.split.push(name);
      for (const at of sessions.keys())
        rows.push(`${name} ${until('-', last, at)} ${until('+', item, at)} >= 0`);
    }
  }

  for (const item of all.filter((index) => (items[index]?.sessions?.length ?? 0) > 1)) {
    for (const other of row) {
      const [first, second] = other < item ? [item, other] : [other, item];
      const name = isBinary(`moved${item}_${other}`);
      sums.moved.push(name);
      const outside = sessions.findIndex(({ isOutside }) => isOutside);
      const isLeft = outside === -1 ? '' : `+ ${x(item, outside)}`;
      for (const at of sessions.keys())
        rows.push(`${name} ${isLeft} ${until('-', first, at)} ${until('+', second, at)} >= 0`);
    }
  }

  for (const [at, { places, minutes, afterBreak, had, isOutside }] of sessions.entries()) {
    if (isOutside) {
      for (const [item, { sessions: own, loss = 0 }] of items.entries()) {
        if (!own) rows.push(`${x(item, at)} = 0`);
        sums.out.push({ name: x(item, at), loss });
      }
      continue;
    }
    if (had !== undefined) {
      const before = all.filter((item) => items[item]?.was === at);
      sums.changed.push(isBinary(`changed${at}`));
      if (before.length < had) rows.push(`changed${at} = 1`);
      for (const item of all) {
        const sign = before.includes(item) ? `+ ${x(item, at)} >= 1` : `- ${x(item, at)} >= 0`;
        rows.push(`changed${at} ${sign}`);
      }
    }
    const held = (amount: (item: number) => number) =>
      all.map((item) => `+ ${amount(item)} ${x(item, at)}`).join(' ');
    if (all.length > 0) {
      rows.push(`${held((item) => items[item]?.papers ?? 0)} <= ${places}`);
      if (minutes !== undefined) rows.push(`${held((item) => items[item]?.minutes ?? 0)} <= ${minutes}`);
    }
    for (const item of all) {
      const { alone = false, apart = [] } = items[item] ?? {};
      for (const other of all) {
        const excludes = other !== item && (alone || apart.includes(other));
        if (excludes) rows.push(`${x(item, at)} + ${x(other, at)} <= 1`);
      }
    }

    sums.empty.push(isBinary(`empty${at}`));
    rows.push(`empty${at} ${all.map((item) => `+ ${x(item, at)}`).join(' ')} >= 1`);
    sums.gaps.push(isBinary(`gap${at}`));
    for (const item of all) {
      if (items[item]?.sessions?.length === 1) continue;
      const rest = all.map((other) => `+ ${x(other, at)}`).join(' ');
      const later = sessions
        .flatMap((_, session) => (session > at ? [`- ${x(item, session)}`] : []))
        .join(' ');
      rows.push(`gap${at} ${rest} ${later} >= 0`);
    }
    const topics = [...new Set(items.map(({ topic }) => topic))];
    for (const topic of topics) isBinary(`topic${topic}_${at}`);
    for (const item of all) rows.push(`topic${items[item]?.topic}_${at} - ${x(item, at)} >= 0`);
    sums.mixed.push(`mixed${at}`);
    rows.push(`mixed${at} ${topics.map((topic) => `- topic${topic}_${at}`).join(' ')} >= -1`);

    if (afterBreak && at > 0) {
      const name = isBinary(`straddled${at}`);
      sums.straddled.push(name);
      for (const [place, item] of row.entries()) {
        const last = row[place - 1];
        if (last === undefined || items[last]?.topic !== items[item]?.topic) continue;
        rows.push(`${name} ${until('-', last, at - 1)} ${until('+', item, at - 1)} >= 0`);
      }
    }
  }

  const inside = [...sessions.keys()].filter((at) => !sessions[at]?.isOutside);
  const weeks = [...new Set(inside.map((at) => sessions[at]?.week))];
  const groups = [
    ...weeks.map((week) => inside.filter((at) => sessions[at]?.week === week)),
    ...inside.map((at) => [at]),
  ];
  for (const [group, own] of groups.entries()) {
    sums.load.push(`square${group}`);
    const terms = all.flatMap((item) => own.map((at) => [items[item]?.minutes ?? 0, x(item, at)] as const));
    const most = items.reduce((sum, { minutes }) => sum + minutes, 0);
    // A square is never below the lines through its values at two whole numbers next to each other.
    for (let low = 0; low < most; low++) {
      const line = terms.map(([minutes, name]) => `- ${minutes * (2 * low + 1)} ${name}`).join(' ');
      rows.push(`square${group} ${line} >= ${-low * (low + 1)}`);
    }
  }
  return { rows, binary, sums };
}
