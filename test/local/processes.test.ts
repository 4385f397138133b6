import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeJson } from '../../local/files.ts';
import { listProcesses } from '../../local/process-table.ts';
import { Processes } from '../../local/processes.ts';
import { CommandFailed, run } from '../../local/run.ts';

let folder: string;
let processes: Processes;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closeloop-processes-'));
  processes = new Processes(join(folder, 'processes.json'), folder);
});
afterEach(async () => {
  await processes.stop();
  await rm(folder, { recursive: true, force: true });
});

const startNode = (code: string, role = 'emulator') =>
  processes.start({
    role,
    command: process.execPath,
    args: ['-e', code, folder],
    output: { file: join(folder, 'out.log') },
  });
const ofFolder = async () => (await listProcesses()).filter(({ command }) => command.includes(folder));
const printed = (text: string) =>
  expect.poll(() => readFile(join(folder, 'out.log'), 'utf8'), { timeout: 8_000 }).toContain(text);

const FOR_EVER = 'setInterval(() => {}, 1e6); console.log("runs");';
const DEAF = `process.on('SIGTERM', () => {}); ${FOR_EVER}`;
const parentOf = (mark: string): string => `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', '${mark}']);
  ${FOR_EVER}`;

describe('the processes of the local cloud', () => {
  it('starts one with its output in a file, remembers it, and ends it', async () => {
    await startNode(FOR_EVER);
    await printed('runs');
    expect((await processes.running()).map(({ role }) => role)).toEqual(['emulator']);
    await processes.stop();
    expect(await ofFolder()).toEqual([]);
    expect(await processes.running()).toEqual([]);
  });

  it('ends one that another command started: the file is enough', async () => {
    await startNode(FOR_EVER);
    await new Processes(join(folder, 'processes.json'), folder).stop();
    expect(await ofFolder()).toEqual([]);
  });

  it('ends one that does not heed SIGTERM', async () => {
    await startNode(DEAF);
    await printed('runs');
    await processes.stop();
    expect(await ofFolder()).toEqual([]);
  });

  it('ends the children with their leader', async () => {
    await startNode(parentOf(folder));
    await expect.poll(async () => (await ofFolder()).length).toBe(2);
    await processes.stop();
    expect(await ofFolder()).toEqual([]);
  });

  it('ends the children that outlived a leader that crashed', async () => {
    const { process: leader } = await startNode(parentOf(folder));
    await expect.poll(async () => (await ofFolder()).length).toBe(2);
    const ended = once(leader, 'exit');
    leader.kill('SIGKILL');
    await ended;
    expect(await ofFolder()).toHaveLength(1);
    expect(await processes.running()).toHaveLength(1);
    await processes.stop();
    expect(await ofFolder()).toEqual([]);
  });

  it('leaves a stranger alone that got the pid of one of ours', async () => {
    const { process: child } = await startNode(FOR_EVER);
    const other = new Processes(join(folder, 'other.json'), folder);
    await writeJson(join(folder, 'other.json'), [{ role: 'emulator', pid: child.pid, command: 'gone', leads: true }]);
    expect(await other.running()).toEqual([]);
    await other.stop();
    expect(await ofFolder()).toHaveLength(1);
  });

  it('never ends the process that asks', async () => {
    await processes.add('starter', process.pid, false);
    expect((await processes.running()).map(({ pid }) => pid)).toEqual([process.pid]);
    await processes.stop(); // this line would not return
    await processes.forget(process.pid);
    expect(await processes.running()).toEqual([]);
  });

  it('remembers two that were started at once', async () => {
    await Promise.all([startNode(FOR_EVER, 'emulator'), startNode(FOR_EVER, 'companion')]);
    expect((await processes.running()).map(({ role }) => role).toSorted()).toEqual(['companion', 'emulator']);
  });

  it('rejects what cannot be started', async () => {
    const start = processes.start({
      role: 'x',
      command: join(folder, 'none'),
      args: [],
      output: { onLine: () => undefined },
    });
    await expect(start).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a command run to its end', () => {
  const command = (code: string, onLine: (line: string) => void = () => undefined) =>
    run(processes, {
      role: 'deploy',
      command: process.execPath,
      args: ['-e', code],
      log: join(folder, 'run.log'),
      onLine,
    });

  it('shows its lines and keeps them in its log', async () => {
    const lines: string[] = [];
    await command('console.log("one"); console.error("two")', (line) => lines.push(line));
    expect(lines.toSorted()).toEqual(['one', 'two']);
    expect((await readFile(join(folder, 'run.log'), 'utf8')).split('\n').toSorted()).toEqual(['', 'one', 'two']);
    expect(await processes.running()).toEqual([]);
  });

  it('one that ends before anybody looks is heard all the same', async () => {
    const lines: string[] = [];
    const echo = {
      role: 'deploy',
      command: '/bin/sh',
      args: ['-c', 'echo said; exit 4'],
      log: join(folder, 'run.log'),
    };
    await expect(run(processes, { ...echo, onLine: (line) => lines.push(line) })).rejects.toThrow(/exit 4/);
    expect(lines).toEqual(['said']);
  });

  it('fails with the end of its output when its exit code is not 0', async () => {
    const failure = await command('console.error("no such bucket"); process.exit(3)').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect((failure as CommandFailed).message).toMatch(/deploy failed \(exit 3\).*run\.log\nno such bucket/s);
  });
});
