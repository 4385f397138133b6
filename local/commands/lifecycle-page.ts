import { STATUSES, type Status } from '../../lambdas/domain/labels.ts';
import { GRANTS } from '../../lambdas/domain/lifecycle/rights.ts';
import { type CommandName, cellOf, stateOf, TABLE } from '../../lambdas/domain/lifecycle/table.ts';

const names = Object.keys(TABLE).filter((name): name is CommandName => name in TABLE);

/** Where a cell leads, in words of the diagram; nothing for a command that is refused or leaves the state as it is. */
function targetOf(name: CommandName, from: Status): Status | undefined {
  const cell = cellOf(name, from);
  if (cell === 'RO14') return 'reopened';
  if (cell === 'BACK') return 'in-progress';
  return cell === 'WAIT' ? 'closed' : stateOf(cell);
}

const node = (status: Status): string => status.replace('-', '_');

/** Ends that every open item has; one note instead of forty arrows. */
const ENDINGS: readonly CommandName[] = ['spam', 'withdraw', 'erase', 'delete', 'merge'];

function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const from of STATUSES) {
    for (const name of names) {
      const to = targetOf(name, from);
      if (to === undefined || to === from || ENDINGS.includes(name)) continue;
      const arrow = `${node(from)} --> ${node(to)}`;
      labels.set(arrow, [...(labels.get(arrow) ?? []), name]);
    }
  }
  return [...labels].map(([arrow, commands]) => `  ${arrow}: ${commands.join(', ')}`);
}

const who = (name: CommandName): string => {
  const grants = Object.entries(GRANTS[name]).map(([role, scope]) => (scope === 'own' ? `${role} (own)` : role));
  return grants.join(', ');
};

const row = (name: CommandName): string =>
  `| ${name} | ${STATUSES.map((status) => cellOf(name, status)).join(' | ')} | ${who(name)} |`;

/** `docs/lifecycle.md`: the table of states × commands as a diagram and as a table, from the code's own data. */
export const lifecyclePage = (): string =>
  [
    '# Lifecycle',
    '',
    'Made from `lambdas/domain/lifecycle/table.ts` and `rights.ts` by `npm run docs:lifecycle`; a test compares them.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> received',
    ...arrows(),
    '```',
    '',
    `Every open item can also be closed by: ${ENDINGS.join(', ')}.`,
    '',
    '`×` refused · `·` stays · `RO14` reopens within the window · `BACK` to whoever works on it · `WAIT` by priority · `PRIOR` as before.',
    '',
    `| command | ${STATUSES.join(' | ')} | who |`,
    `|---|${STATUSES.map(() => '---').join('|')}|---|`,
    ...names.map(row),
    '',
  ].join('\n');
