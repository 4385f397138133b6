import { spawn } from 'node:child_process';
import { compileCalendar, deadline, parseTarget } from '../../lambdas/domain/calendar/index.ts';
import { Dice, linesOf } from '../lambdas/domain/calendar/cases.ts';
import { type Line, modelDueAt } from '../lambdas/domain/calendar/model.ts';

const LINES = 10_000;
const FLOOR = { compiled: 20_000, command: 2000 };

const office = {
  timeZone: 'Europe/Berlin',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    ]),
  ),
  holidays: ['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25'],
};

/** Deadlines a second on one compiled calendar: starts all over the year, a hold each, every fifth in working days. */
function compiledRate(count: number): number {
  const compiled = compileCalendar(office);
  if (!compiled.ok) throw new Error(compiled.problem);
  const dice = new Dice(1);
  const year = Date.parse('2026-01-01T00:00:00Z');
  const questions = Array.from({ length: count }, (_, index) => {
    const startedAt = year + dice.from(0, 365 * 86_400) * 1000;
    const from = startedAt + dice.from(0, 7200) * 1000;
    const target = parseTarget(index % 5 === 0 ? `P${dice.from(1, 7)}D` : `PT${dice.from(1, 48)}H`);
    if (!target.ok) throw new Error(target.problem);
    const holds = [{ from, to: from + dice.from(0, 86_400) * 1000 }];
    return { startedAt, target: target.target, calendar: compiled.calendar, holds };
  });
  const begun = performance.now();
  for (const question of questions) {
    const due = deadline(question);
    if (!due.ok) throw new Error(due.problem);
  }
  return count / ((performance.now() - begun) / 1000);
}

/** Answers of the command, run as its users run it, and lines a second with its start included. */
async function askCommand(lines: readonly Line[]): Promise<{ answers: unknown[]; rate: number }> {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', 'deadlines'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) output += String(chunk);
  const rate = lines.length / ((performance.now() - begun) / 1000);
  const texts = output.split('\n').slice(0, -1);
  return { answers: texts.map((text): unknown => JSON.parse(text)), rate };
}

const lines = linesOf(20_260_102, LINES);
const { answers, rate } = await askCommand(lines);
const calendars = new Set(lines.map((line) => JSON.stringify(line.calendar))).size;
const wrong = lines.filter(
  (line, index) => JSON.stringify(answers[index]) !== JSON.stringify({ id: line.id, dueAt: modelDueAt(line) }),
);
const compiled = compiledRate(200_000);

console.log(`agreement with the model   ${LINES - wrong.length} of ${LINES} (${calendars} calendars)`);
console.log(`deadlines, compiled        ${Math.round(compiled)} a second (floor ${FLOOR.compiled})`);
console.log(`lines through the command  ${Math.round(rate)} a second (floor ${FLOOR.command})`);
for (const line of wrong.slice(0, 3)) console.error(JSON.stringify({ line, model: modelDueAt(line) }));
if (wrong.length > 0 || answers.length !== LINES || compiled < FLOOR.compiled || rate < FLOOR.command) {
  process.exitCode = 1;
}
