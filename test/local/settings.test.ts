import { describe, expect, it } from 'vitest';
import { deployEnvironment } from '../../local/deploy.ts';
import { emulatorEnvironment } from '../../local/emulator.ts';
import { LOCAL_PLACES, LOCAL_TEAMS, localPeople } from '../../local/people.ts';
import { newSecret, sourceRows } from '../../local/registry.ts';
import { peopleRows } from '../../local/seed.ts';
import { localSettings, readSpeed } from '../../local/settings.ts';

const settings = localSettings({
  speed: 60,
  aws: 'http://127.0.0.1:4566',
  issuer: 'http://127.0.0.1:8080',
  gateway: 'http://127.0.0.1:8081',
});

describe('--speed', () => {
  it('is 60 unless given', () => {
    expect(readSpeed([])).toBe(60);
    expect(readSpeed(['--speed', '7200'])).toBe(7200);
    expect(readSpeed(['--speed=0.5'])).toBe(0.5);
  });

  it.each([[['--speed', '0']], [['--speed', '-1']], [['--speed', 'fast']], [['--speed']], [['--sped', '1']], [['60']]])(
    'refuses %j',
    (args) => {
      expect(() => readSpeed(args)).toThrow(/--?sped|--speed|Unexpected argument/);
    },
  );
});

describe('environments', () => {
  it("the CDK's has the emulator and nothing of the caller's account", () => {
    const caller = {
      PATH: '/bin',
      AWS_PROFILE: 'production',
      AWS_SESSION_TOKEN: 'x',
      CDK_DEFAULT_ACCOUNT: '1',
      TERM: 'x',
    };
    const env = deployEnvironment({ aws: 'http://127.0.0.1:4566', settings }, caller);
    expect(env).toMatchObject({ AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', CLOSELOOP_STAGE: 'local', TERM: 'x' });
    expect(env).toMatchObject({ AWS_ACCESS_KEY_ID: 'test', CDK_DEFAULT_ACCOUNT: '000000000000' });
    expect(Object.keys(env)).not.toContain('AWS_PROFILE');
    expect(Object.keys(env)).not.toContain('AWS_SESSION_TOKEN');
    expect(JSON.parse(env.CLOSELOOP_LOCAL)).toEqual(settings);
  });

  it("the emulator's has nothing of the caller's at all, for its functions inherit it", () => {
    process.env['CLOSELOOP_TEST_CANARY'] = 'x';
    const env = emulatorEnvironment(4566, 'http://127.0.0.1:9');
    delete process.env['CLOSELOOP_TEST_CANARY'];
    expect(Object.keys(env)).not.toContain('CLOSELOOP_TEST_CANARY');
    expect(env['AWS_ENDPOINT_URL_COMPREHEND']).toBe('http://127.0.0.1:9');
  });
});

describe('the people and sources of the local cloud', () => {
  it('every team has one of each place, and no two share an address', () => {
    expect(localPeople).toHaveLength(LOCAL_TEAMS.length * LOCAL_PLACES.length);
    expect(new Set(localPeople.map(({ email }) => email)).size).toBe(localPeople.length);
    expect(localPeople.every(({ email }) => email.endsWith('@example.com'))).toBe(true);
  });

  it('every roster names people that exist', () => {
    const rows = peopleRows();
    const ids = new Set(localPeople.map(({ id }) => id));
    const rosters = rows.filter(({ pk }) => pk === 'TEAMS');
    expect(rosters.map(({ sk }) => sk)).toEqual([...LOCAL_TEAMS]);
    for (const { lead, head, executive, oncall } of rosters) {
      for (const id of [lead, head, executive, oncall].flat()) expect(ids).toContain(id);
    }
  });

  it('a token is kept as its digest and a signing secret sealed (R6.5)', async () => {
    const vault = { sealSecret: async (name: string) => `sealed for ${name}`, openSecret: async () => '' };
    const token = newSecret('partner');
    const signing = { key: 'partner-1', secret: newSecret('sign') };
    const rows = await sourceRows(vault, { id: 'partner', channel: 'partner', maySetChannel: true, token, signing });
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ source: 'partner', secretSealed: 'sealed for signing partner-1' });
    for (const secret of [token, signing.secret]) expect(JSON.stringify(rows)).not.toContain(secret);
    expect(newSecret('web')).not.toBe(newSecret('web'));
  });
});
